#include "plugin/ledger/archive_table.hpp"

#include "plugin/ledger/entity_gate.hpp"
#include "plugin/ledger/like_pattern.hpp"
#include "plugin/ledger/statement.hpp"
#include "plugin/ledger/words.hpp"

namespace plugin::ledger {
namespace {

constexpr Words<ReadingState, 3> k_reading_states = {
    {{ReadingState::asked, "asked"}, {ReadingState::done, "done"}, {ReadingState::failed, "failed"}}};

const std::string k_select_reading =
    "SELECT r.billing_entity_id, r.year, r.next_month, r.state, r.text, r.asked_by, r.asked_at, "
    "r.ended_at FROM archive_reading r ";

const std::string k_readable = entity_joins("r") + "WHERE r.state = 'asked'" + k_not_blocked;

const std::string k_of_year = "WHERE billing_entity_id = ? AND year = ? "
                              "AND (? = '%%' OR protocol LIKE ? ESCAPE '\\' OR number LIKE ? ESCAPE '\\')";

std::optional<ArchiveReading> read_reading(Statement row)
{
    if (!row.executeStep()) return std::nullopt;
    return ArchiveReading{.billing_entity_id = row.getColumn(0).getString(),
                          .year = row.getColumn(1).getInt(),
                          .next_month = row.getColumn(2).getUInt(),
                          .state = from_word(k_reading_states, row.getColumn(3).getString()),
                          .text = row.getColumn(4).getString(),
                          .asked_by = row.getColumn(5).getString(),
                          .asked_at = row.getColumn(6).getInt64(),
                          .ended_at = optional_int64(row.getColumn(7))};
}

} // namespace

void ArchiveTable::ask(std::string_view billing_entity_id, int year, std::string_view by, std::int64_t now)
{
    m_session.require_transaction();
    run(m_session.connection(), "DELETE FROM archived_document WHERE billing_entity_id = ? AND year = ?",
        billing_entity_id, year);
    save({std::string(billing_entity_id), year, 1, ReadingState::asked, {}, std::string(by), now});
}

void ArchiveTable::save(const ArchiveReading& reading)
{
    m_session.require_transaction();
    run(m_session.connection(), "INSERT OR REPLACE INTO archive_reading VALUES (?,?,?,?,?,?,?,?)",
        reading.billing_entity_id, reading.year, static_cast<std::int64_t>(reading.next_month),
        to_word(k_reading_states, reading.state), reading.text, reading.asked_by, reading.asked_at, reading.ended_at);
}

void ArchiveTable::add(std::string_view billing_entity_id, int year, const ArchivedRow& row)
{
    m_session.require_transaction();
    run(m_session.connection(), "INSERT OR REPLACE INTO archived_document VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        billing_entity_id, year, row.key.vat_number, row.key.issued_on.iso(), row.key.device, row.key.number,
        row.paid_on, row.sent_on, row.protocol, row.operation, row.total_cents, row.refunded_cents);
}

std::optional<ArchiveReading> ArchiveTable::find(std::string_view billing_entity_id, int year) const
{
    return read_reading(prepare(m_session.connection(),
                                k_select_reading + "WHERE r.billing_entity_id = ? AND r.year = ?", billing_entity_id,
                                year));
}

std::int64_t ArchiveTable::count(std::string_view billing_entity_id, int year, std::string_view text) const
{
    const std::string pattern = anywhere(text);
    Statement statement = prepare(m_session.connection(), "SELECT count(*) FROM archived_document " + k_of_year,
                                  billing_entity_id, year, pattern, pattern, pattern);
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

std::vector<ArchivedRow> ArchiveTable::list(std::string_view billing_entity_id, int year, int limit,
                                            std::string_view text) const
{
    const std::string pattern = anywhere(text);
    Statement row =
        prepare(m_session.connection(),
                "SELECT vat_number, issued_on, device, number, paid_on, sent_on, protocol, operation, total_cents, "
                "refunded_cents FROM archived_document " +
                    k_of_year + " ORDER BY issued_on DESC, number DESC LIMIT ?",
                billing_entity_id, year, pattern, pattern, pattern, limit);
    std::vector<ArchivedRow> rows;
    while (row.executeStep()) {
        const auto cell = [&](int column) { return row.getColumn(column).getString(); };
        const auto issued_on = domain::Date::from_iso(cell(1));
        if (!issued_on) throw std::runtime_error("the ledger holds an archived document without a date");
        rows.push_back({{cell(0), *issued_on, row.getColumn(2).getInt(), cell(3)},
                        cell(4),
                        cell(5),
                        cell(6),
                        cell(7),
                        row.getColumn(8).getInt64(),
                        row.getColumn(9).getInt64()});
    }
    return rows;
}

std::optional<ArchiveReading> ArchiveTable::next(std::int64_t now) const
{
    return read_reading(prepare(
        m_session.connection(),
        k_select_reading + k_readable + "AND coalesce(s.next_try_at, 0) <= ? ORDER BY r.asked_at LIMIT 1", now));
}

std::optional<std::int64_t> ArchiveTable::next_at(std::int64_t now) const
{
    Statement statement =
        prepare(m_session.connection(),
                "SELECT min(max(?, coalesce(s.next_try_at, 0))) FROM archive_reading r " + k_readable, now);
    statement.executeStep();
    return optional_int64(statement.getColumn(0));
}

} // namespace plugin::ledger
