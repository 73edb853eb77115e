#pragma once

#include "plugin/pages/planned_message.hpp"
#include "plugin/rules/rules_data.hpp"

#include <host_sdk/host.hpp>

namespace plugin::app {

// What the pages are told of what would leave, by the assessor that the sending asks too. `rules` must outlive it.
pages::MessagePlanner message_planner(const host_sdk::Host& host, const rules::RulesData& rules);

} // namespace plugin::app
