#pragma once

#include "plugin/ledger/document.hpp"
#include "plugin/ledger/session.hpp"

#include <host_sdk/web/view.hpp>

#include <optional>

namespace plugin::pages {

// What differs between the invoice and what Sistema TS holds, field by field, and what can be done about it
// (BEHAVIOURS 69), for parts/proposal. Nothing where nothing is proposed. `may_send`: the user may confirm it.
std::optional<host_sdk::web::View> proposal_view(ledger::Session& session, const ledger::Document& document,
                                                 bool may_send);

} // namespace plugin::pages
