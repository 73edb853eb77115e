#pragma once

#include "plugin/ledger/session.hpp"
#include "plugin/pages/page_context.hpp"
#include "plugin/pages/send_selection.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/view.hpp>

#include <vector>

namespace plugin::pages {

// The documents of the summary, each with what exactly leaves: the first ones open in place, so that the page stays
// quick for thousands; the others are links to their own pages. Throws host_sdk::Error.
void set_previews(host_sdk::web::View& view, const PageContext& context, const host_sdk::Call& call,
                  ledger::Session& session, const std::vector<SelectedDocument>& documents);

} // namespace plugin::pages
