#pragma once

#include "plugin/ledger/session.hpp"
#include "plugin/pages/access.hpp"
#include "plugin/pages/page_context.hpp"

#include <host_sdk/web/view.hpp>

#include <string>
#include <vector>

namespace plugin::pages {

// What there is to know of a connected billing entity at a glance, each with the page that it leads to: password,
// certificate and, for who sees the documents, those to be sent, those rejected and the last one accepted. Each view
// has "name", "text", "more" (what is read out beside the text), "path" and "tone".
std::vector<host_sdk::web::View> entity_figures(const PageContext& context, ledger::Session& session,
                                                const std::string& billing_entity_id, const Access& access);

} // namespace plugin::pages
