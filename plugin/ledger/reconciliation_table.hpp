#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/ledger/attempt.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::ledger {

// A ledger that was rebuilt after damage, or put back from a copy, may not know of everything that was sent. Until the
// archive of Sistema TS was read back to the month in which a document was issued, nothing is sent of it.
struct Reconciliation {
    std::string report; // a text for the doctor: what happened, and what was done
    std::int64_t since = 0;
};

// How far the archive was read for a billing entity, from this month backwards.
struct ReconciledEntity {
    std::string billing_entity_id;
    std::string read_back_to = "9999-12-31"; // the first day of the last month that was read; empty: from the beginning
    bool files_settled = false;              // no file is still to be judged that this ledger does not know
    std::int64_t ask_after = 0;
    int tries = 0;
    std::string trouble; // a text for the doctor: why it does not go on; empty where it does
};

// A document that the archive holds.
struct HeldDocument {
    domain::DocumentKey key;
    std::string paid_on; // ISO; empty where it was not told
    std::string protocol;
    std::string operation; // the last one, "I", "V"...
    TotalsByType totals;   // what was spent; for a refund what was refunded
};

// As thread-safe as its session; writes need a Transaction.
class ReconciliationTable {
public:
    explicit ReconciliationTable(Session& session) noexcept : m_session(session) {}

    // Nothing in an ordinary ledger.
    std::optional<Reconciliation> find() const;
    // How many shown documents are held back that could be sent otherwise.
    std::int64_t count_held_back() const;
    std::vector<ReconciledEntity> entities() const;

    // ---- the reading. An entity that is configured, not blocked and not waiting, and has documents of months that
    // were not read.
    std::optional<ReconciledEntity> next(std::int64_t now) const;
    std::optional<std::int64_t> next_at(std::int64_t now) const;
    bool wants_more(std::string_view billing_entity_id) const;
    void save(const ReconciledEntity& entity);
    // It was found in the archive; its document is looked at again.
    void add(std::string_view billing_entity_id, const HeldDocument& held);

    // ---- what was found, for the document of an invoice. Nothing where it was taken over already.
    std::optional<HeldDocument> find_held(std::string_view billing_entity_id, std::string_view number,
                                          std::string_view issued_on) const;
    // Whether it was found, taken over or not, or was asked for.
    bool is_known(std::string_view billing_entity_id, std::string_view number, std::string_view issued_on) const;
    // The document knows now.
    void mark_adopted(std::string_view billing_entity_id, const HeldDocument& held);

private:
    Session& m_session;
};

} // namespace plugin::ledger
