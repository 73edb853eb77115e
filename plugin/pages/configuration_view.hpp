#pragma once

#include "plugin/pages/configuration_form.hpp"

#include <host_sdk/billing.hpp>
#include <host_sdk/web/view.hpp>

#include <optional>
#include <string>
#include <vector>

namespace plugin::pages {

// The fields of the template "configuration" with their values and errors. Never holds a secret: those fields are
// always empty. `password_days`: since the stored password was typed; nothing: not known. Pure function.
host_sdk::web::View configuration_view(const host_sdk::BillingEntity& entity, const ConfigurationForm& values,
                                       const std::vector<FieldError>& errors, bool has_secrets,
                                       const std::optional<int>& password_days);

// "regione 601, ASL 120, struttura 010008".
std::string structure_text(const domain::StructureCodes& codes);

} // namespace plugin::pages
