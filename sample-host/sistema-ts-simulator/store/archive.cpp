#include "sistema-ts-simulator/store/archive.hpp"

namespace sistema_ts_simulator::store {

namespace {

using rules::DocumentKey;
using rules::ExpenseLine;
using rules::iso_date;

constexpr std::string_view k_select =
    "SELECT id, vat, issued, device, number, paid, paid_in_advance, patient, traced, type, opposition, operation, "
    "protocol, file_name, sent, cancelled, original FROM documents ";

std::string select_document(std::string_view condition)
{
    return std::string(k_select).append(condition);
}

rules::Date date_in(const SQLite::Column& column)
{
    return rules::parse_date(column.getString()).value_or(rules::Date{});
}

StoredDocument read_document(SQLite::Statement& row)
{
    StoredDocument document;
    document.id = row.getColumn(0).getInt64();
    rules::Document& content = document.content;
    content.key = DocumentKey{.vat_number = row.getColumn(1).getString(),
                              .issued = row.getColumn(2).getString(),
                              .device = row.getColumn(3).getInt(),
                              .number = row.getColumn(4).getString()};
    content.issued = date_in(row.getColumn(2));
    content.paid = date_in(row.getColumn(5));
    content.paid_in_advance = row.getColumn(6).getInt() != 0;
    if (!row.getColumn(7).isNull()) content.patient = row.getColumn(7).getString();
    content.traced = row.getColumn(8).getString();
    content.type = row.getColumn(9).getString();
    content.opposition = row.getColumn(10).getInt() != 0;
    document.operation = row.getColumn(11).getString();
    document.protocol = row.getColumn(12).getString();
    document.file_name = row.getColumn(13).getString();
    document.sent = date_in(row.getColumn(14));
    document.cancelled = row.getColumn(15).getInt() != 0;
    if (!row.getColumn(16).isNull()) document.original = row.getColumn(16).getInt64();
    return document;
}

} // namespace

std::vector<StoredDocument> Archive::all_of(SQLite::Statement& query)
{
    std::vector<StoredDocument> found;
    while (query.executeStep())
        found.push_back(read_document(query));
    for (StoredDocument& document : found)
        document.content.lines = lines_of(document.id);
    return found;
}

std::vector<ExpenseLine> Archive::lines_of(std::int64_t document)
{
    const Prepared query = m_statements.prepared("SELECT type, flag, cents, vat_rate, vat_nature FROM expense_lines "
                                                 "WHERE document = ? ORDER BY position");
    query->bind(1, document);
    std::vector<ExpenseLine> lines;
    while (query->executeStep()) {
        lines.push_back({.type = query->getColumn(0).getString(),
                         .flag = query->getColumn(1).getString(),
                         .cents = query->getColumn(2).getInt64(),
                         .vat_rate = query->getColumn(3).getString(),
                         .vat_nature = query->getColumn(4).getString()});
    }
    return lines;
}

std::optional<StoredDocument> Archive::find(const std::string& user, const DocumentKey& key)
{
    const Prepared query = m_statements.prepared(
        select_document("WHERE user = ? AND vat = ? AND issued = ? AND device = ? AND number = ?"));
    query->bind(1, user);
    query->bind(2, key.vat_number);
    query->bind(3, key.issued);
    query->bind(4, key.device);
    query->bind(5, key.number);
    auto found = all_of(*query);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

void Archive::save(const std::string& user, const StoredDocument& document)
{
    const rules::Document& content = document.content;
    const Prepared upsert = m_statements.prepared(
        "INSERT INTO documents (user, vat, issued, device, number, paid, paid_in_advance, patient, traced, type, "
        "opposition, operation, protocol, file_name, sent, original, cancelled) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, "
        "?, ?, ?, ?, ?, 0) ON CONFLICT (user, vat, issued, device, number) DO UPDATE SET paid = excluded.paid, "
        "paid_in_advance = excluded.paid_in_advance, patient = excluded.patient, traced = excluded.traced, "
        "type = excluded.type, opposition = excluded.opposition, operation = excluded.operation, "
        "protocol = excluded.protocol, file_name = excluded.file_name, sent = excluded.sent, original = "
        "excluded.original, cancelled = 0 "
        "RETURNING id");
    upsert->bind(1, user);
    upsert->bind(2, content.key.vat_number);
    upsert->bind(3, content.key.issued);
    upsert->bind(4, content.key.device);
    upsert->bind(5, content.key.number);
    upsert->bind(6, iso_date(content.paid));
    upsert->bind(7, content.paid_in_advance ? 1 : 0);
    if (content.patient) upsert->bind(8, *content.patient);
    upsert->bind(9, content.traced);
    upsert->bind(10, content.type);
    upsert->bind(11, content.opposition ? 1 : 0);
    upsert->bind(12, document.operation);
    upsert->bind(13, document.protocol);
    upsert->bind(14, document.file_name);
    upsert->bind(15, iso_date(document.sent));
    if (document.original) upsert->bind(16, *document.original);
    upsert->executeStep();
    const std::int64_t id = upsert->getColumn(0).getInt64();
    upsert->reset();

    const Prepared forget = m_statements.prepared("DELETE FROM expense_lines WHERE document = ?");
    forget->bind(1, id);
    forget->exec();
    int position = 0;
    for (const ExpenseLine& line : content.lines) {
        const Prepared insert = m_statements.prepared("INSERT INTO expense_lines VALUES (?, ?, ?, ?, ?, ?, ?)");
        insert->bind(1, id);
        insert->bind(2, ++position);
        insert->bind(3, line.type);
        insert->bind(4, line.flag);
        insert->bind(5, line.cents.value_or(0));
        insert->bind(6, line.vat_rate);
        insert->bind(7, line.vat_nature);
        insert->exec();
    }
}

void Archive::cancel(std::int64_t id, const std::string& protocol, const std::string& file_name, rules::Date sent)
{
    SQLite::Statement update(m_database, "UPDATE documents SET cancelled = 1, operation = 'C', protocol = ?, "
                                         "file_name = ?, sent = ? WHERE id = ?");
    update.bind(1, protocol);
    update.bind(2, file_name);
    update.bind(3, iso_date(sent));
    update.bind(4, id);
    update.exec();
}

std::vector<StoredDocument> Archive::refunds_of(std::int64_t original)
{
    const Prepared query = m_statements.prepared(select_document("WHERE original = ? AND cancelled = 0 ORDER BY id"));
    query->bind(1, original);
    return all_of(*query);
}

bool Archive::has_another_that_day(const std::string& user, const rules::Document& document)
{
    if (!document.patient) return false;
    const Prepared query = m_statements.prepared(
        "SELECT 1 FROM documents WHERE user = ? AND patient = ? AND paid = ? AND cancelled = 0 AND "
        "original IS NULL AND NOT (vat = ? AND issued = ? AND device = ? AND number = ?) LIMIT 1");
    query->bind(1, user);
    query->bind(2, *document.patient);
    query->bind(3, iso_date(document.paid));
    query->bind(4, document.key.vat_number);
    query->bind(5, document.key.issued);
    query->bind(6, document.key.device);
    query->bind(7, document.key.number);
    return query->executeStep();
}

std::vector<StoredDocument> Archive::of_month(const std::string& user, const std::string& month, ReportDay day)
{
    const std::string column = day == ReportDay::sent ? "sent" : "paid";
    SQLite::Statement query(m_database, select_document("WHERE user = ? AND substr(" + column +
                                                        ", 1, 7) = ? AND cancelled = 0 "
                                                        "AND original IS NULL ORDER BY id"));
    query.bind(1, user);
    query.bind(2, month);
    return all_of(query);
}

std::int64_t Archive::next_protocol_counter()
{
    SQLite::Statement next(m_database, "INSERT INTO settings VALUES ('protocol_counter', '1') ON CONFLICT (name) "
                                       "DO UPDATE SET value = CAST(value AS INTEGER) + 1 RETURNING value");
    next.executeStep();
    const std::int64_t counter = next.getColumn(0).getInt64();
    next.reset();
    return counter;
}

} // namespace sistema_ts_simulator::store
