#include "sistema-ts-simulator/store/receipts.hpp"

namespace sistema_ts_simulator::store {

namespace {

/// What only the services that send documents do.
constexpr std::string_view k_on_documents =
    "operation IN ('Inserimento', 'Variazione', 'Rimborso', 'Cancellazione') AND number <> ''";

std::string select_receipt(std::string_view condition)
{
    return std::string("SELECT id, service, operation, user, vat, issued, device, number, fault, file, esito, protocol "
                       "FROM receipts WHERE ")
        .append(condition);
}

std::string distinct_keys()
{
    return std::string("SELECT user, vat, issued, device, number FROM receipts WHERE ")
        .append(k_on_documents)
        .append(" AND (?1 = '' OR number = ?1) GROUP BY user, vat, issued, device, number");
}

rules::DocumentKey key_at(SQLite::Statement& row, int column)
{
    return {.vat_number = row.getColumn(column).getString(),
            .issued = row.getColumn(column + 1).getString(),
            .device = row.getColumn(column + 2).getInt(),
            .number = row.getColumn(column + 3).getString()};
}

} // namespace

std::int64_t Receipts::add(const Receipt& receipt)
{
    const Prepared insert =
        m_statements.prepared("INSERT INTO receipts (service, operation, user, vat, issued, device, number, "
                              "fault, file) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert->bind(1, receipt.service);
    insert->bind(2, receipt.operation);
    insert->bind(3, receipt.user);
    insert->bind(4, receipt.key.vat_number);
    insert->bind(5, receipt.key.issued);
    insert->bind(6, receipt.key.device);
    insert->bind(7, receipt.key.number);
    insert->bind(8, receipt.fault);
    if (receipt.file) insert->bind(9, *receipt.file);
    insert->exec();
    return m_database.getLastInsertRowid();
}

void Receipts::complete(std::int64_t id, const std::string& esito, const std::string& protocol,
                        const std::vector<rules::Message>& messages)
{
    const Prepared update = m_statements.prepared("UPDATE receipts SET esito = ?, protocol = ? WHERE id = ?");
    update->bind(1, esito);
    update->bind(2, protocol);
    update->bind(3, id);
    update->exec();
    int position = 0;
    for (const rules::Message& message : messages) {
        const Prepared insert = m_statements.prepared("INSERT INTO receipt_messages VALUES (?, ?, ?, ?, ?, ?)");
        insert->bind(1, id);
        insert->bind(2, ++position);
        insert->bind(3, message.code);
        insert->bind(4, message.text);
        insert->bind(5, message.level);
        insert->bind(6, message.expense_type);
        insert->exec();
    }
}

std::vector<ReceivedKey> Receipts::keys(const std::string& number, int offset, int limit)
{
    SQLite::Statement query(m_database, distinct_keys() + " ORDER BY MIN(id) LIMIT ?2 OFFSET ?3");
    query.bind(1, number);
    query.bind(2, limit);
    query.bind(3, offset);
    std::vector<ReceivedKey> found;
    while (query.executeStep())
        found.push_back({.user = query.getColumn(0).getString(), .key = key_at(query, 1)});
    return found;
}

int Receipts::count_keys(const std::string& number)
{
    SQLite::Statement query(m_database, "SELECT COUNT(*) FROM (" + distinct_keys() + ")");
    query.bind(1, number);
    query.executeStep();
    return query.getColumn(0).getInt();
}

std::vector<Receipt> Receipts::of(const ReceivedKey& key)
{
    SQLite::Statement query(m_database, select_receipt(k_on_documents) + " AND user = ? AND vat = ? AND issued = ? AND "
                                                                         "device = ? AND number = ? ORDER BY id");
    query.bind(1, key.user);
    query.bind(2, key.key.vat_number);
    query.bind(3, key.key.issued);
    query.bind(4, key.key.device);
    query.bind(5, key.key.number);
    return all_of(query);
}

std::vector<Receipt> Receipts::of_file(std::int64_t file)
{
    SQLite::Statement query(m_database, select_receipt("file = ? ORDER BY id"));
    query.bind(1, file);
    return all_of(query);
}

std::vector<std::int64_t> Receipts::ids_of_file(std::int64_t file)
{
    SQLite::Statement query(m_database, "SELECT id FROM receipts WHERE file = ? ORDER BY id");
    query.bind(1, file);
    std::vector<std::int64_t> ids;
    while (query.executeStep())
        ids.push_back(query.getColumn(0).getInt64());
    return ids;
}

void Receipts::assign(std::int64_t file, const std::string& user)
{
    SQLite::Statement update(m_database, "UPDATE receipts SET user = ? WHERE file = ?");
    update.bind(1, user);
    update.bind(2, file);
    update.exec();
}

std::optional<Receipt> Receipts::synchronous(const std::string& user, const std::string& protocol)
{
    SQLite::Statement query(m_database,
                            select_receipt("file IS NULL AND user = ? AND protocol = ? AND ").append(k_on_documents));
    query.bind(1, user);
    query.bind(2, protocol);
    auto found = all_of(query);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<Receipt> Receipts::all_of(SQLite::Statement& query)
{
    std::vector<Receipt> found;
    while (query.executeStep()) {
        Receipt receipt{.service = query.getColumn(1).getString(),
                        .operation = query.getColumn(2).getString(),
                        .user = query.getColumn(3).getString(),
                        .key = key_at(query, 4),
                        .fault = query.getColumn(8).getString(),
                        .file = std::nullopt,
                        .esito = query.getColumn(10).getString(),
                        .protocol = query.getColumn(11).getString(),
                        .messages = messages_of(query.getColumn(0).getInt64())};
        if (!query.getColumn(9).isNull()) receipt.file = query.getColumn(9).getInt64();
        found.push_back(std::move(receipt));
    }
    return found;
}

std::vector<rules::Message> Receipts::messages_of(std::int64_t receipt)
{
    const Prepared query = m_statements.prepared("SELECT code, text, level, expense_type FROM receipt_messages "
                                                 "WHERE receipt = ? ORDER BY position");
    query->bind(1, receipt);
    std::vector<rules::Message> messages;
    while (query->executeStep()) {
        messages.push_back({.code = query->getColumn(0).getString(),
                            .text = query->getColumn(1).getString(),
                            .level = query->getColumn(2).getString(),
                            .expense_type = query->getColumn(3).getString()});
    }
    return messages;
}

} // namespace sistema_ts_simulator::store
