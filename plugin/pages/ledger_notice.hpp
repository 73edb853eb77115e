#pragma once

#include "plugin/ledger/ledger_database.hpp"
#include "plugin/pages/page_context.hpp"
#include "plugin/pages/page_frame.hpp"

#include <optional>

// What the doctor is told of the ledger itself.
namespace plugin::pages {

// That the ledger was rebuilt or put back, what was done, and which documents wait for that: as long as any does, and a
// month longer.
std::optional<Notice> ledger_notice(const PageContext& context, ledger::Session& session);

// That the disk is full; nothing where there is no such trouble.
std::optional<Notice> disk_notice(ledger::LedgerTrouble trouble);

// Instead of a page that the ledger could not give.
Explanation explain_trouble(ledger::LedgerTrouble trouble);

} // namespace plugin::pages
