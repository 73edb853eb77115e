#pragma once

#include "plugin/ledger/outgoing_file.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::ledger {

// Which files a list shows; an empty member does not narrow it. Instants are milliseconds since 1970-01-01T00:00Z.
struct FileFilter {
    std::optional<std::int64_t> from = {}; // when they left, or were begun
    std::optional<std::int64_t> until = {};
    std::string text = {};                   // any part of the protocol, or of the number of a document in it
    std::optional<std::int64_t> before = {}; // the id below which the page begins
};

// 128 random bits in hex. Throws std::runtime_error where the system has none.
std::string make_unique_id();

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
    std::vector<OutgoingFile> newest(int limit) const { return page({}, limit); }
    std::vector<OutgoingFile> page(const FileFilter& filter, int limit) const; // the newest first
    // When the first one left, or was begun; nothing where there is none.
    std::optional<std::int64_t> first_at() const;

    // ---- work, as for documents (see SendQueue): not of entities that are blocked or wait
    std::optional<OutgoingFile> next_to_ask(std::int64_t now) const;
    std::optional<std::int64_t> next_question_at(std::int64_t now) const;

private:
    Session& m_session;
};

} // namespace plugin::ledger
