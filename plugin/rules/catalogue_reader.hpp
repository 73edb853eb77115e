#pragma once

#include "plugin/rules/catalogue_entry.hpp"
#include "plugin/rules/data_node.hpp"

namespace plugin::rules {

// One element of "codes" in error_catalogue.json. Throws RulesError, which names the code.
CatalogueEntry read_catalogue_entry(const DataNode& node);

} // namespace plugin::rules
