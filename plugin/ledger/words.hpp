#pragma once

#include <array>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace plugin::ledger {

// An enumeration and the words that stand for it in the file. Throws std::runtime_error for a word it does not know:
// the file was damaged, or written by something else.
template <class Enum, std::size_t N>
using Words = std::array<std::pair<Enum, std::string_view>, N>;

template <class Enum, std::size_t N>
std::string_view to_word(const Words<Enum, N>& words, Enum value)
{
    for (const auto& [known, word] : words) {
        if (known == value) return word;
    }
    throw std::logic_error("a value without a word in the ledger");
}

template <class Enum, std::size_t N>
Enum from_word(const Words<Enum, N>& words, std::string_view text)
{
    for (const auto& [value, word] : words) {
        if (word == text) return value;
    }
    throw std::runtime_error("the ledger holds a word that is not known: " + std::string(text));
}

} // namespace plugin::ledger
