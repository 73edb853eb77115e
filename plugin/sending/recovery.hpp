#pragma once

#include "plugin/ledger/ledger_database.hpp"

#include <cstdint>

namespace plugin::sending {

// What a process that ended in the middle of a call has left: every document in invio becomes esito da verificare, to
// be asked for and never sent again by itself; a credential check that was begun is not repeated by itself. Run at
// activation, and by each job for its own orphans when a step begins: the host gives a job one step at a time, so what
// is still open then has lost its caller. Repeatable.
void recover(ledger::LedgerDatabase& ledger, std::int64_t now_ms);

// The first half: claims. A file that was still being made goes back to the queue, since nothing of it has left.
void recover_claims(ledger::LedgerDatabase& ledger, std::int64_t now_ms);

// The second half: credential checks.
void recover_checks(ledger::LedgerDatabase& ledger);

} // namespace plugin::sending
