#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sample_host::bridge {

/// The number behind an id that this host gave to a plugin as text; nullopt for a text that it never gave.
inline std::optional<std::int64_t> parse_record_id(std::string_view text) noexcept
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

} // namespace sample_host::bridge
