#pragma once

#include "plugin/domain/issuer.hpp"

#include <optional>
#include <string>

namespace plugin::pages {

// The text of a category in the list "Tipo di soggetto".
std::string text_of(domain::IssuerCategory category);

// The category to propose for a profession as the host names it ("medico", "odontoiatra", "psicologo"): a doctor where
// the host does not know.
domain::IssuerCategory category_of_profession(const std::optional<std::string>& profession) noexcept;

} // namespace plugin::pages
