#pragma once

#include "plugin/rules/data_node.hpp"
#include "plugin/rules/service_environment.hpp"

namespace plugin::rules {

// One element of "environments" in environments.json. Throws RulesError.
ServiceEnvironment read_environment_entry(const DataNode& node);

} // namespace plugin::rules
