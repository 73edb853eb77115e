#pragma once

#include <filesystem>

namespace plugin::ledger {

// Copies a ledger, as it is at this moment, into a new file that only its owner can read, and checks the copy. The
// plugin may work with the ledger meanwhile; a ledger that a killed process left is not touched. Throws LedgerError.
void back_up(const std::filesystem::path& ledger, const std::filesystem::path& destination);

} // namespace plugin::ledger
