#pragma once

#include "plugin/domain/operation.hpp"
#include "plugin/domain/sent_content.hpp"
#include "plugin/ledger/document.hpp"
#include "plugin/ledger/session.hpp"

#include <host_sdk/call.hpp>

#include <functional>
#include <optional>
#include <vector>

namespace plugin::pages {

// What leaves of a document, and what is done with it at Sistema TS. Plain data.
struct PlannedMessage {
    domain::Operation operation;
    domain::SentContent content;
};

// How the pages learn what would leave if the documents were sent now: their invoices are read under the rights of the
// call's user and judged as the sending judges them. One answer for each document; nothing where its invoice makes no
// document, or may not be read. Throws host_sdk::Error. Callable from any thread, each with a session of its own.
using MessagePlanner = std::function<std::vector<std::optional<PlannedMessage>>(
    const host_sdk::Call& call, ledger::Session& session, const std::vector<ledger::Document>& documents)>;

} // namespace plugin::pages
