#pragma once

#include "plugin/domain/expense_suggestion.hpp"
#include "plugin/rules/data_node.hpp"

namespace plugin::rules {

// The whole of service_words.json. Throws RulesError.
domain::SuggestionTable read_service_words(const DataNode& root);

} // namespace plugin::rules
