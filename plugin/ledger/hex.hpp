#pragma once

#include <span>
#include <string>
#include <string_view>

namespace plugin::ledger {

// Two lower-case digits for each byte.
inline std::string hex(std::span<const unsigned char> bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const unsigned char byte : bytes) {
        text += digits[byte >> 4u];
        text += digits[byte & 0x0fu];
    }
    return text;
}

} // namespace plugin::ledger
