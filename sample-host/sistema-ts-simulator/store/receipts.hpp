#pragma once

#include "sistema-ts-simulator/rules/document.hpp"
#include "sistema-ts-simulator/rules/message.hpp"
#include "sistema-ts-simulator/store/statements.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sistema_ts_simulator::store {

/// One request that was read from the wire, whatever became of it; or one document of a file. Plain value.
struct Receipt {
    std::string service;
    std::string operation;
    std::string user; ///< as the request claimed it; of a document in a file that was accepted: the owner's
    rules::DocumentKey key;
    std::string fault;                ///< name of the fault that struck it, if any
    std::optional<std::int64_t> file; ///< of a document in a file: the file's receipt
    std::string esito;                ///< empty: never processed, or answered with a SOAP fault
    std::string protocol;             ///< empty: nothing was accepted
    std::vector<rules::Message> messages;
};

/// Who sent a document, and which: what receipts are grouped by. Plain value.
struct ReceivedKey {
    std::string user;
    rules::DocumentKey key;
};

/// Every request and every document of a file ever received, so that tests can prove that nothing was sent twice. Not
/// thread-safe (see database.hpp).
class Receipts {
public:
    explicit Receipts(SQLite::Database& database) : m_database(database), m_statements(database) {}

    /// Records a request before it is processed; returns its id.
    std::int64_t add(const Receipt& receipt);

    /// Records what became of it.
    void complete(std::int64_t id, const std::string& esito, const std::string& protocol,
                  const std::vector<rules::Message>& messages);

    /// The documents' keys that were sent, in order of first arrival; `number` empty means any.
    std::vector<ReceivedKey> keys(const std::string& number, int offset, int limit);
    int count_keys(const std::string& number);

    /// Every operation on this key, oldest first.
    std::vector<Receipt> of(const ReceivedKey& key);

    /// The documents of a file, in its order.
    std::vector<Receipt> of_file(std::int64_t file);
    std::vector<std::int64_t> ids_of_file(std::int64_t file);

    /// The documents of a file are those of this user.
    void assign(std::int64_t file, const std::string& user);

    /// The synchronous operation of this user that got the protocol.
    std::optional<Receipt> synchronous(const std::string& user, const std::string& protocol);

private:
    std::vector<Receipt> all_of(SQLite::Statement& query);
    std::vector<rules::Message> messages_of(std::int64_t receipt);

    SQLite::Database& m_database;
    Statements m_statements;
};

} // namespace sistema_ts_simulator::store
