#pragma once

#include "plugin/ledger/audit_entry.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace plugin::ledger {

// Which rows; everything that is not said does not matter.
struct AuditFilter {
    std::optional<std::int64_t> from = {};  // of `at`, this instant included
    std::optional<std::int64_t> until = {}; // of `at`, this instant excluded
    std::string actor = {};
    std::string action = {}; // the word
    std::string billing_entity_id = {};
};

// The last row: what is to be kept elsewhere to find out later whether rows were cut off (see audit_chain.hpp).
struct AuditHead {
    std::int64_t serial = 0;
    std::string hash;
};

// Who did what when: only ever added to, in the same transaction as the thing that it tells of, so that both are there
// or neither. The file itself refuses to change or remove a row.
//
// A document that leaves by itself has two rows, one when it leaves and one for its outcome. A file of thousands has
// two rows and its receipt, with the counts: what became of each of its documents stands in the history of sending
// (attempt), which is never removed either. So a hundred thousand documents make a few hundred rows.
//
// Tax codes in the texts are masked. As thread-safe as its session; writes need a Transaction.
class AuditTable {
public:
    explicit AuditTable(Session& session) noexcept : m_session(session) {}

    void add(const AuditEntry& entry, std::int64_t now);

    // Tells of the schema that the file has now, where the log does not say so yet. True where it did.
    bool note_schema(std::int64_t now);

    std::optional<AuditHead> head() const;
    std::int64_t count(const AuditFilter& filter) const;
    std::vector<std::string> actors() const; // every name, in order
    // The newest first, from before that row on.
    std::vector<AuditRow> page(const AuditFilter& filter, std::optional<std::int64_t> before, int limit) const;
    // All of them, the newest first, one in memory, while `take` says true.
    void each(const AuditFilter& filter, const std::function<bool(const AuditRow&)>& take) const;

private:
    Session& m_session;
};

} // namespace plugin::ledger
