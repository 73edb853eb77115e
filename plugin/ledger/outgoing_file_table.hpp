#pragma once

#include "plugin/ledger/outgoing_file.hpp"
#include "plugin/ledger/session.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace plugin::ledger {

// The files of many documents. What has left is never removed. Tax codes in the texts of Sistema TS are masked. As
// thread-safe as its session; writes need a Transaction.
class OutgoingFileTable {
public:
    explicit OutgoingFileTable(Session& session) noexcept : m_session(session) {}

    // Inserts where file.id is 0, and sets it; else overwrites the whole row. Read it in the same transaction.
    void save(OutgoingFile& file);
    // Of a file that never left. Throws SQLite::Exception for any other.
    void remove(std::int64_t id);

    std::optional<OutgoingFile> find(std::int64_t id) const;
    bool knows_protocol(std::string_view protocol) const;
    std::vector<OutgoingFile> in_state(FileState state) const;
    std::vector<OutgoingFile> newest(int limit) const;

    // ---- work, as for documents (see SendQueue): not of entities that are blocked or wait
    std::optional<OutgoingFile> next_to_ask(std::int64_t now) const;
    std::optional<std::int64_t> next_question_at(std::int64_t now) const;

private:
    Session& m_session;
};

} // namespace plugin::ledger
