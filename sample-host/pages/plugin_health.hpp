#pragma once

#include "pages/view.hpp"
#include "plugins/plugin_instance.hpp"
#include "store/user.hpp"

#include <memory>

namespace sample_host::pages {

/// Adds what the plugin says of itself to the user who looks: "health", or "no_health" when it gave no report in time.
/// Neither where it is off or says nothing as a rule.
void add_health(View& view, const std::shared_ptr<plugins::PluginInstance>& active, const store::User& user);

} // namespace sample_host::pages
