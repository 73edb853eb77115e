#pragma once

#include "plugin/ledger/attempt.hpp"
#include "plugin/ledger/document.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/pages/page_context.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/view.hpp>

#include <vector>

namespace plugin::pages {

// The section of a document's page that says what exactly leaves, or what has left with the newest of its attempts.
// Throws host_sdk::Error.
void set_transmission(host_sdk::web::View& view, const PageContext& context, const host_sdk::Call& call,
                      ledger::Session& session, const ledger::Document& document,
                      const std::vector<ledger::Attempt>& attempts);

} // namespace plugin::pages
