#pragma once

#include "plugin/ledger/audit_entry.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

// The chain of the audit log: each row holds the hash of the row before, and its own over all that it says.
//
// What it proves: nobody has changed, removed, inserted or reordered rows without writing every later hash anew. What
// it does not prove: somebody who can write the whole file can also calculate the whole chain anew (the hash has no
// key, so that the chain can be verified without the host), or cut its last rows off. Against both helps only an
// earlier last hash ("impronta") that was kept elsewhere, printed or in an export: it must still be in the chain. Nor
// does the chain prove that what was never written did not happen.
namespace plugin::ledger {

// SHA-256 in hex over every field but `hash` itself, each with its length before it, so that no two rows have the same
// text to hash.
std::string audit_hash(const AuditRow& row);

enum class ChainFault {
    none,
    gap,           // a row is missing, or one was put in: its serial is not the next
    broken_link,   // it does not hold the hash of the row before
    altered,       // its own hash is not that of what it says
    expected_gone, // every row fits, but none has the hash that was kept elsewhere
};

struct ChainVerdict {
    ChainFault fault = ChainFault::none;
    std::int64_t rows = 0;                // that were found right, before the fault
    std::int64_t broken_serial = 0;       // of the first row that is wrong; 0: none
    std::string last_hash;                // of the last row that was found right; empty: none
    std::optional<std::int64_t> found_at; // the serial of the row with the expected hash

    bool is_intact() const noexcept { return fault == ChainFault::none; }
};

// One sentence in English, for a command.
std::string to_text(const ChainVerdict& verdict);

// Reads the whole log in order, one row in memory. `expected`: an earlier last hash; empty: none was kept. Stops early
// where `cancelled` says so; then the verdict is that of the rows so far. Call it in a Snapshot where others write.
ChainVerdict verify_audit_chain(Session& session, std::string_view expected = {},
                                const std::function<bool()>& cancelled = {});

} // namespace plugin::ledger
