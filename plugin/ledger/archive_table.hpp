#pragma once

#include "plugin/domain/fiscal_document.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::ledger {

enum class ReadingState {
    asked,  // some months are still to be read
    done,   // every month that has begun was read
    failed, // Sistema TS gave no answer that can be used; see the text
};

// The reading of what Sistema TS holds for a billing entity, month by month of the sending (PROTOCOL 7.4). Instants are
// milliseconds since 1970-01-01T00:00Z.
struct ArchiveReading {
    std::string billing_entity_id;
    int year = 0;
    unsigned next_month = 1; // the first that was not read yet
    ReadingState state = ReadingState::asked;
    std::string text; // for the doctor, where it failed
    std::string asked_by;
    std::int64_t asked_at = 0;
    std::optional<std::int64_t> ended_at = {};
};

// One document as the archive of Sistema TS holds it.
struct ArchivedRow {
    domain::DocumentKey key;
    std::string paid_on; // ISO date; empty where it was not told
    std::string sent_on;
    std::string protocol;
    std::string operation; // the last one, "I", "V"...
    std::int64_t total_cents = 0;
    std::int64_t refunded_cents = 0;
};

// As thread-safe as its session; writes need a Transaction.
class ArchiveTable {
public:
    explicit ArchiveTable(Session& session) noexcept : m_session(session) {}

    // From the first month on, forgetting what was read of the year before.
    void ask(std::string_view billing_entity_id, int year, std::string_view by, std::int64_t now);
    void save(const ArchiveReading& reading);
    // A document that was varied later stands in its last month.
    void add(std::string_view billing_entity_id, int year, const ArchivedRow& row);

    std::optional<ArchiveReading> find(std::string_view billing_entity_id, int year) const;
    // `text`: any part of the protocol or of the number; empty: all of them.
    std::int64_t count(std::string_view billing_entity_id, int year, std::string_view text = {}) const;
    std::vector<ArchivedRow> list(std::string_view billing_entity_id, int year, int limit,
                                  std::string_view text = {}) const; // newest first

    // ---- work, as for documents (see SendQueue): not of entities that are blocked or wait
    std::optional<ArchiveReading> next(std::int64_t now) const;
    std::optional<std::int64_t> next_at(std::int64_t now) const;

private:
    Session& m_session;
};

} // namespace plugin::ledger
