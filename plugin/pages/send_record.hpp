#pragma once

#include "plugin/ledger/audit_entry.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/pages/send_selection.hpp"

#include <cstdint>

// What the doctor's wishes tell the audit log: a row for each billing entity. Inside a Transaction.
namespace plugin::pages {

// How many documents, how much, and which: the first of them by number. Who asked for each of the others stands in its
// own history.
void record_confirmed(ledger::Session& session, const ledger::AuditActor& actor, const SendSelection& selection,
                      std::int64_t now);

// Takes every wish back that has not begun, and tells of how many.
void withdraw_with_record(ledger::Session& session, const ledger::AuditActor& actor, std::int64_t now);

} // namespace plugin::pages
