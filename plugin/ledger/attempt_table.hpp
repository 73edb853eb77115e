#pragma once

#include "plugin/ledger/attempt.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::ledger {

struct LiveRefunds {
    std::int64_t count = 0;
    std::int64_t total_cents = 0; // positive
};

// The history of sending, append-only: an attempt is added, and finished while its answer is open; nothing is ever
// removed or rewritten. Tax codes in the texts of Sistema TS are masked. As thread-safe as its session; writes need a
// Transaction.
class AttemptTable {
public:
    explicit AttemptTable(Session& session) noexcept : m_session(session) {}

    // Returns its id; the one that it brings does not matter.
    std::int64_t add(const Attempt& attempt);

    // Adds the result to an attempt that is claimed or uncertain. Throws std::logic_error for any other.
    void finish(std::int64_t attempt_id, const AttemptResult& result, std::int64_t now);

    std::vector<Attempt> list(std::int64_t document_id) const; // the newest first
    std::optional<Attempt> last(std::int64_t document_id) const;
    // The one whose content Sistema TS holds now: the newest that it acquired, cancellations left out.
    std::optional<Attempt> last_acquired(std::int64_t document_id) const;

    // The credit notes that Sistema TS holds for the document with that key, but for the one of that invoice.
    LiveRefunds refunds_of(const domain::DocumentKey& key, std::string_view but_invoice_id = {}) const;

private:
    Session& m_session;
};

} // namespace plugin::ledger
