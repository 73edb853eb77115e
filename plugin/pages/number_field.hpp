#pragma once

#include <host_sdk/web/form.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace plugin::pages {

// A whole number from 0 on, in digits only; nothing for any other text.
std::optional<std::int64_t> parse_number(std::string_view text) noexcept;

// The field as such a number.
std::optional<std::int64_t> number_field(const host_sdk::web::Form& form, std::string_view name) noexcept;

} // namespace plugin::pages
