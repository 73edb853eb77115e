#pragma once

#include "pages/view.hpp"
#include "plugins/consent.hpp"
#include "plugins/package.hpp"

#include <optional>

namespace sample_host::pages {

/// What the owner is asked to agree to, for the template plugin_consent. What goes beyond an earlier consent is marked
/// as new.
View consent_view(const plugins::Package& package, const std::optional<plugins::Consent>& earlier);

} // namespace sample_host::pages
