#pragma once

#include <optional>
#include <string_view>

namespace plugin::domain {

// Whether the first six letters of a personal tax code can come from the name (RULES 6.3, V10). The name is UTF-8, its
// words in any order: it fits where any run of words gives the surname and another one the name, so titles and further
// surnames do no harm. Nothing where it cannot be told: a single word, letters without a certain transcription.
std::optional<bool> tax_code_fits_name(std::string_view tax_code, std::string_view name);

} // namespace plugin::domain
