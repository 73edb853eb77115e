#pragma once

#include "plugin/rules/rules_data.hpp"
#include "plugin/sts/message_field.hpp"

#include <string>
#include <string_view>

namespace plugin::pages {

// The doctor's words for a field of a message. A field that is not known keeps Sistema TS's own name: nothing leaves
// without being shown.
std::string field_label(std::string_view name);

// The value of a field that is not encrypted, in words.
std::string field_words(const sts::MessageField& field, const rules::RulesData& rules);

} // namespace plugin::pages
