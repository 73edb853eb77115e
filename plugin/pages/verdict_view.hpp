#pragma once

#include "plugin/ledger/attempt.hpp"
#include "plugin/ledger/document.hpp"
#include "plugin/ledger/session.hpp"

#include <host_sdk/web/view.hpp>

#include <optional>

namespace plugin::pages {

// What is known of a document about which Sistema TS does not tell, and the question to the doctor; nothing where
// asking goes on by itself. `attempt` is the one whose answer never came.
std::optional<host_sdk::web::View> verdict_view(ledger::Session& session, const ledger::Document& document,
                                                const ledger::Attempt& attempt, bool may_transmit);

} // namespace plugin::pages
