#pragma once

#include "plugin/pages/configuration_form.hpp"

#include <host_sdk/billing.hpp>
#include <host_sdk/web/view.hpp>

#include <vector>

namespace plugin::pages {

// The fields of the template "configuration" with their values and errors. Never holds a secret: those fields are
// always empty. Pure function.
host_sdk::web::View configuration_view(const host_sdk::BillingEntity& entity, const ConfigurationForm& values,
                                       const std::vector<FieldError>& errors, bool has_secrets);

} // namespace plugin::pages
