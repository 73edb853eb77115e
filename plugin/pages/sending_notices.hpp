#pragma once

#include "plugin/ledger/session.hpp"
#include "plugin/pages/page_frame.hpp"

#include <host_sdk/billing.hpp>

#include <vector>

namespace plugin::pages {

// What keeps documents from being sent, in words: an entity without connection, a refused log-in, a Sistema TS that
// does not answer, a certificate that is missing. `configure`: the reader can mend it himself, so he gets the link.
std::vector<Notice> sending_notices(ledger::Session& session, const std::vector<host_sdk::BillingEntity>& entities,
                                    bool configure);

} // namespace plugin::pages
