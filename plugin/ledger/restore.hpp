#pragma once

#include <filesystem>

namespace plugin::ledger {

// Puts a copy of a ledger in the place of the ledger. The copy is checked whole first, and is not changed; it may be of
// an older version. The present ledger is kept aside. What was sent after the copy was made is not in it: documents are
// held back until the archive of Sistema TS was read (see ReconciliationTable). Returns where the present ledger is
// kept; empty where there was none. Throws LedgerError, also where the plugin works with the ledger; then nothing was
// changed.
std::filesystem::path restore(const std::filesystem::path& copy, const std::filesystem::path& ledger);

} // namespace plugin::ledger
