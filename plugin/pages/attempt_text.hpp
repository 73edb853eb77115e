#pragma once

#include "plugin/ledger/attempt.hpp"

#include <string>
#include <string_view>

namespace plugin::pages {

// How an attempt looks in the history: icon, tone and words together. Pure function.
struct AttemptText {
    std::string_view icon;
    std::string_view tone;
    std::string what;
};

AttemptText attempt_text(const ledger::Attempt& attempt);

} // namespace plugin::pages
