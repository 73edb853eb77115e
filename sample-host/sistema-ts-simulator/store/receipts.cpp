#include "sistema-ts-simulator/store/receipts.hpp"

#include <SQLiteCpp/Statement.h>

namespace sistema_ts_simulator::store {

std::int64_t Receipts::add(const Receipt& receipt)
{
    SQLite::Statement insert(m_database, "INSERT INTO receipts (service, operation, user, vat, issued, device, number, "
                                         "fault) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, receipt.service);
    insert.bind(2, receipt.operation);
    insert.bind(3, receipt.user);
    insert.bind(4, receipt.key.vat_number);
    insert.bind(5, receipt.key.issued);
    insert.bind(6, receipt.key.device);
    insert.bind(7, receipt.key.number);
    insert.bind(8, receipt.fault);
    insert.exec();
    return m_database.getLastInsertRowid();
}

void Receipts::complete(std::int64_t id, const Receipt& receipt)
{
    SQLite::Statement update(m_database, "UPDATE receipts SET esito = ?, protocol = ? WHERE id = ?");
    update.bind(1, receipt.esito);
    update.bind(2, receipt.protocol);
    update.bind(3, id);
    update.exec();
    int position = 0;
    for (const rules::Message& message : receipt.messages) {
        SQLite::Statement insert(m_database, "INSERT INTO receipt_messages VALUES (?, ?, ?, ?, ?)");
        insert.bind(1, id);
        insert.bind(2, ++position);
        insert.bind(3, message.code);
        insert.bind(4, message.text);
        insert.bind(5, message.level);
        insert.exec();
    }
}

std::vector<ReceivedKey> Receipts::keys(const std::string& service, const std::string& number, int offset, int limit)
{
    SQLite::Statement query(m_database, "SELECT user, vat, issued, device, number FROM receipts WHERE service = ?1 AND "
                                        "number <> '' AND (?2 = '' OR number = ?2) GROUP BY user, vat, issued, device, "
                                        "number ORDER BY MIN(id) LIMIT ?3 OFFSET ?4");
    query.bind(1, service);
    query.bind(2, number);
    query.bind(3, limit);
    query.bind(4, offset);
    std::vector<ReceivedKey> found;
    while (query.executeStep()) {
        found.push_back({.user = query.getColumn(0).getString(),
                         .key = {.vat_number = query.getColumn(1).getString(),
                                 .issued = query.getColumn(2).getString(),
                                 .device = query.getColumn(3).getInt(),
                                 .number = query.getColumn(4).getString()}});
    }
    return found;
}

int Receipts::count_keys(const std::string& service, const std::string& number)
{
    SQLite::Statement query(m_database, "SELECT COUNT(*) FROM (SELECT 1 FROM receipts WHERE service = ?1 AND "
                                        "number <> '' AND (?2 = '' OR number = ?2) GROUP BY user, vat, issued, device, "
                                        "number)");
    query.bind(1, service);
    query.bind(2, number);
    query.executeStep();
    return query.getColumn(0).getInt();
}

std::vector<Receipt> Receipts::of(const std::string& service, const ReceivedKey& key)
{
    SQLite::Statement query(m_database, "SELECT id, operation, fault, esito, protocol FROM receipts WHERE service = ? "
                                        "AND user = ? AND vat = ? AND issued = ? AND device = ? AND number = ? "
                                        "ORDER BY id");
    query.bind(1, service);
    query.bind(2, key.user);
    query.bind(3, key.key.vat_number);
    query.bind(4, key.key.issued);
    query.bind(5, key.key.device);
    query.bind(6, key.key.number);
    std::vector<Receipt> found;
    while (query.executeStep()) {
        Receipt receipt{.service = service,
                        .operation = query.getColumn(1).getString(),
                        .user = key.user,
                        .key = key.key,
                        .fault = query.getColumn(2).getString(),
                        .esito = query.getColumn(3).getString(),
                        .protocol = query.getColumn(4).getString(),
                        .messages = {}};
        SQLite::Statement messages(
            m_database, "SELECT code, text, level FROM receipt_messages WHERE receipt = ? ORDER BY position");
        messages.bind(1, query.getColumn(0).getInt64());
        while (messages.executeStep()) {
            receipt.messages.push_back({messages.getColumn(0).getString(), messages.getColumn(1).getString(),
                                        messages.getColumn(2).getString()});
        }
        found.push_back(std::move(receipt));
    }
    return found;
}

} // namespace sistema_ts_simulator::store
