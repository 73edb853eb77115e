#pragma once

#include <string>
#include <string_view>

namespace sample_host::services {

/// Without spaces, tabs and line ends at both sides.
std::string trimmed(std::string_view text);

/// ASCII letters in upper case; everything else unchanged, whatever the locale.
std::string upper_case(std::string_view text);

/// A tax code as people type it, without inner spaces and in upper case.
std::string normalised_tax_code(std::string_view text);

/// Whether it has the shape of an Italian tax code: 16 letters and digits, or the 11 digits of a company or of a
/// provisional code. The check character is not looked at: the practice may have to keep what the patient's card says.
bool looks_like_tax_code(std::string_view text);

/// Eleven digits.
bool looks_like_vat_number(std::string_view text);

/// Letters that are counted as a person counts them: the UTF-8 characters.
std::size_t length_in_characters(std::string_view text);

} // namespace sample_host::services
