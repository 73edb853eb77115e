#pragma once

#include "plugin/ledger/document.hpp"
#include "plugin/ledger/session.hpp"

#include <string>

namespace plugin::pages {

// Why a document cannot be sent for the moment (ledger::ReconciliationTable).
std::string held_back_text();

// The short line below a document's status in the list: the first reason or message, a wish, a change; empty where
// there is nothing to say.
std::string document_line(ledger::Session& session, const ledger::Document& document);

} // namespace plugin::pages
