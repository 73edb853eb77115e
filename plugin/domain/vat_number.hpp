#pragma once

#include <string_view>

// Partita IVA: 11 digits, the last a check on the others (RULES 6.5). Always a text: leading zeros count.
namespace plugin::domain {

// True for exactly 11 digits, whatever the check digit.
bool is_vat_number_shape(std::string_view text) noexcept;

// True for 11 digits whose check digit is right; 00000000000 is refused.
bool has_valid_vat_check(std::string_view text) noexcept;

} // namespace plugin::domain
