#pragma once

#include <cstddef>
#include <optional>

namespace plugin::sts {

// How many bytes follow this one in a character of UTF-8; nothing where no character begins with it.
constexpr std::optional<std::size_t> utf8_continuations(char first) noexcept
{
    const auto byte = static_cast<unsigned char>(first);
    if (byte < 0x80U) return 0;
    if (byte < 0xC2U || byte >= 0xF5U) return std::nullopt;
    return byte < 0xE0U ? 1 : byte < 0xF0U ? 2 : 3;
}

constexpr bool is_utf8_continuation(char c) noexcept
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace plugin::sts
