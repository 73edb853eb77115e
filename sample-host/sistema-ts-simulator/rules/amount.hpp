#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sistema_ts_simulator::rules {

/// Cents of an `xs:double` text (`25.3`, `5`, `5000`, `90.00`, `9.0E1`). Nothing when the text is not a number, has
/// more than two decimals, or is too long to be an amount of money. May be negative: whether it is admitted is another
/// rule.
std::optional<std::int64_t> parse_amount(std::string_view text);

/// As Java prints a double: `90.0`, `36.15`, `1.25E7` (PROTOCOL 7.2). Takes no negative amount: there are none.
std::string java_amount(std::int64_t cents);

} // namespace sistema_ts_simulator::rules
