#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sample_host::services {

/// Reads an amount as an Italian writes it: "80", "80,5", "80,50", "1.234,56", also "80.50". Two decimals at most, not
/// negative, below ten million euro. nullopt for anything else.
std::optional<std::int64_t> parse_money(std::string_view text);

/// "1.234,56 €".
std::string display_money(std::int64_t cents);

/// "1234,56", for the field of a form.
std::string money_field(std::int64_t cents);

} // namespace sample_host::services
