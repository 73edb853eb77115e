#include "plugin/ledger/outgoing_file_table.hpp"

#include "plugin/ledger/entity_gate.hpp"
#include "plugin/ledger/hex.hpp"
#include "plugin/ledger/like_pattern.hpp"
#include "plugin/ledger/statement.hpp"
#include "plugin/ledger/tax_code_mask.hpp"
#include "plugin/ledger/words.hpp"

#include <openssl/rand.h>

#include <limits>

namespace plugin::ledger {
namespace {

constexpr Words<FileState, 8> k_file_states = {{{FileState::building, "building"},
                                                {FileState::leaving, "leaving"},
                                                {FileState::uncertain, "uncertain"},
                                                {FileState::taken_in_charge, "taken_in_charge"},
                                                {FileState::judged, "judged"},
                                                {FileState::discarded, "discarded"},
                                                {FileState::not_received, "not_received"},
                                                {FileState::asked_singly, "asked_singly"}}};

const std::string k_select_file =
    "SELECT f.id, f.unique_id, f.billing_entity_id, f.operation, f.name, f.state, f.documents, f.size, f.digest, "
    "f.certificate, f.started_at, f.started_by, f.sent_at, f.protocol, f.received_on, f.state_code, f.description, "
    "f.accepted, f.warnings, f.errors, f.ended_at, f.ask_after, f.tries, f.technical FROM file f ";

const std::string k_askable = entity_joins("f") + "WHERE f.ask_after IS NOT NULL" + k_not_blocked;

OutgoingFile read_file(SQLite::Statement& row)
{
    int column = 0;
    const auto text = [&] { return row.getColumn(column++).getString(); };
    const auto number = [&] { return row.getColumn(column++).getInt64(); };
    const auto instant = [&] { return optional_int64(row.getColumn(column++)); };
    OutgoingFile file;
    file.id = number();
    file.unique_id = text();
    file.billing_entity_id = text();
    file.operation = text();
    file.name = text();
    file.state = from_word(k_file_states, text());
    file.documents = number();
    file.size = number();
    file.digest = text();
    file.certificate = text();
    file.started_at = number();
    file.started_by = text();
    file.sent_at = instant();
    file.protocol = text();
    file.received_on = text();
    file.state_code = instant();
    file.description = text();
    file.accepted = number();
    file.warnings = number();
    file.errors = number();
    file.ended_at = instant();
    file.ask_after = instant();
    file.tries = static_cast<int>(number());
    file.technical = text();
    return file;
}

std::vector<OutgoingFile> read_files(Statement statement)
{
    std::vector<OutgoingFile> files;
    while (statement.executeStep()) {
        files.push_back(read_file(statement));
    }
    return files;
}

std::optional<OutgoingFile> read_first(Statement statement)
{
    if (!statement.executeStep()) return std::nullopt;
    return read_file(statement);
}

} // namespace

std::string make_unique_id()
{
    std::array<unsigned char, 16> bytes;
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) {
        throw std::runtime_error("the system gives no random numbers");
    }
    return hex(bytes);
}

void OutgoingFileTable::save(OutgoingFile& file)
{
    m_session.require_transaction();
    Connection& connection = m_session.connection();
    const std::optional<std::int64_t> id = file.id == 0 ? std::nullopt : std::optional(file.id);
    run(connection,
        "INSERT INTO file VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET "
        "operation = excluded.operation, state = excluded.state, documents = excluded.documents, size = excluded.size, "
        "digest = excluded.digest, started_by = excluded.started_by, sent_at = excluded.sent_at, protocol = "
        "excluded.protocol, "
        "received_on = excluded.received_on, state_code = excluded.state_code, description = excluded.description, "
        "accepted = excluded.accepted, warnings = excluded.warnings, errors = excluded.errors, "
        "ended_at = excluded.ended_at, ask_after = excluded.ask_after, tries = excluded.tries, "
        "technical = excluded.technical",
        id, file.unique_id, file.billing_entity_id, file.operation, file.name, to_word(k_file_states, file.state),
        file.documents, file.size, file.digest, file.certificate, file.started_at, file.started_by, file.sent_at,
        file.protocol, file.received_on, file.state_code, mask_tax_codes(file.description), file.accepted,
        file.warnings, file.errors, file.ended_at, file.ask_after, file.tries, mask_tax_codes(file.technical));
    if (!id) file.id = connection.getLastInsertRowid();
}

void OutgoingFileTable::remove(std::int64_t id)
{
    m_session.require_transaction();
    run(m_session.connection(), "DELETE FROM file WHERE id = ?", id);
}

std::optional<OutgoingFile> OutgoingFileTable::find(std::int64_t id) const
{
    return read_first(prepare(m_session.connection(), k_select_file + "WHERE f.id = ?", id));
}

bool OutgoingFileTable::knows_protocol(std::string_view protocol) const
{
    return prepare(m_session.connection(), "SELECT 1 FROM file WHERE protocol = ? AND protocol <> ''", protocol)
        .executeStep();
}

std::vector<OutgoingFile> OutgoingFileTable::in_state(FileState state) const
{
    return read_files(prepare(m_session.connection(), k_select_file + "WHERE f.state = ? ORDER BY f.id",
                              to_word(k_file_states, state)));
}

std::vector<OutgoingFile> OutgoingFileTable::page(const FileFilter& filter, int limit) const
{
    constexpr std::int64_t k_ever = std::numeric_limits<std::int64_t>::max();
    const std::string pattern = anywhere(filter.text);
    return read_files(prepare(m_session.connection(),
                              k_select_file + "WHERE f.id < ? AND coalesce(f.sent_at, f.started_at) >= ? "
                                              "AND coalesce(f.sent_at, f.started_at) < ? AND (? = '%%' OR f.protocol "
                                              "LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM attempt a "
                                              "WHERE a.file_id = f.id AND a.number LIKE ? ESCAPE '\\')) "
                                              "ORDER BY f.id DESC LIMIT ?",
                              filter.before.value_or(k_ever), filter.from.value_or(0), filter.until.value_or(k_ever),
                              pattern, pattern, pattern, limit));
}

std::optional<std::int64_t> OutgoingFileTable::first_at() const
{
    Statement row =
        prepare(m_session.connection(), "SELECT coalesce(sent_at, started_at) FROM file ORDER BY id LIMIT 1");
    if (!row.executeStep()) return std::nullopt;
    return row.getColumn(0).getInt64();
}

std::optional<OutgoingFile> OutgoingFileTable::next_to_ask(std::int64_t now) const
{
    return read_first(prepare(m_session.connection(),
                              k_select_file + k_askable + "AND f.ask_after <= ?" + k_not_waiting +
                                  "ORDER BY f.ask_after, f.id LIMIT 1",
                              now, now));
}

std::optional<std::int64_t> OutgoingFileTable::next_question_at(std::int64_t now) const
{
    Statement statement =
        prepare(m_session.connection(),
                "SELECT min(max(?, f.ask_after, coalesce(s.next_try_at, 0))) FROM file f " + k_askable, now);
    statement.executeStep();
    return optional_int64(statement.getColumn(0));
}

} // namespace plugin::ledger
