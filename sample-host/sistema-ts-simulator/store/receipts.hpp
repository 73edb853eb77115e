#pragma once

#include "sistema-ts-simulator/rules/document.hpp"
#include "sistema-ts-simulator/rules/message.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <string>
#include <vector>

namespace sistema_ts_simulator::store {

/// One request that was read from the wire, whatever became of it. Plain value.
struct Receipt {
    std::string service;
    std::string operation;
    std::string user; ///< as the request claimed it
    rules::DocumentKey key;
    std::string fault; ///< name of the fault that struck it, if any
    std::string esito; ///< empty: never processed, or answered with a SOAP fault
    std::string protocol;
    std::vector<rules::Message> messages;
};

/// Who sent a document, and which: what receipts are grouped by. Plain value.
struct ReceivedKey {
    std::string user;
    rules::DocumentKey key;
};

/// Every request ever received, so that tests can prove that nothing was sent twice. Not thread-safe (see
/// database.hpp).
class Receipts {
public:
    explicit Receipts(SQLite::Database& database) : m_database(database) {}

    /// Records a request before it is processed; returns its id.
    std::int64_t add(const Receipt& receipt);

    /// Records what became of it.
    void complete(std::int64_t id, const Receipt& receipt);

    /// The keys that `service` received, in order of first arrival; `number` empty means any.
    std::vector<ReceivedKey> keys(const std::string& service, const std::string& number, int offset, int limit);
    int count_keys(const std::string& service, const std::string& number);

    /// Every request of this service for this key, oldest first.
    std::vector<Receipt> of(const std::string& service, const ReceivedKey& key);

private:
    SQLite::Database& m_database;
};

} // namespace sistema_ts_simulator::store
