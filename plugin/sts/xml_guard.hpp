#pragma once

#include <cstddef>
#include <stdexcept>
#include <string_view>

namespace plugin::sts {

inline constexpr std::size_t k_largest_answer = 1'500'000;       // PROTOCOL 2.4
inline constexpr std::size_t k_largest_file_answer = 16'000'000; // of the services that answer with a file in Base64
inline constexpr std::size_t k_deepest_answer = 32;

// An answer that cannot be read: too large, cut off, not XML, with a DTD... The text is technical, without content.
class UnreadableAnswer : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Refuses what must not reach the parser: more than `largest` bytes, anything but UTF-8, control characters, a
// DTD or entity declaration, elements nested too deep, unclosed or wrongly closed, text outside the root. Throws
// UnreadableAnswer.
void guard_xml(std::string_view xml, std::size_t largest = k_largest_answer);

} // namespace plugin::sts
