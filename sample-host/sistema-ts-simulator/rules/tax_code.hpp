#pragma once

#include <string_view>

namespace sistema_ts_simulator::rules {

/// The formal check on a patient's *codice fiscale* (PROTOCOL 5.5): 16 characters of the right kinds, a possible month
/// and day, the check letter, *omocodia* admitted; or a temporary code of 11 digits, whose check digit is not looked
/// at.
bool is_formally_valid_tax_code(std::string_view text);

} // namespace sistema_ts_simulator::rules
