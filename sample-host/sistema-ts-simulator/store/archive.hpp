#pragma once

#include "sistema-ts-simulator/rules/document.hpp"
#include "sistema-ts-simulator/store/statements.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sistema_ts_simulator::store {

/// A document that was accepted, as it now stands. Plain value.
struct StoredDocument {
    std::int64_t id = 0;
    rules::Document content;
    std::string operation; ///< last one: `I`, `V`, `R` or `C`
    std::string protocol;
    std::string file_name; ///< of the ZIP; `SERVIZIO SINCRONO` for the synchronous service
    rules::Date sent{};
    bool cancelled = false;
    std::optional<std::int64_t> original; ///< set on a refund: the refunded document
};

/// By which day the monthly report chooses documents.
enum class ReportDay { sent, paid };

/// The accepted documents of every user. Not thread-safe (see database.hpp).
class Archive {
public:
    explicit Archive(SQLite::Database& database) : m_database(database), m_statements(database) {}

    std::optional<StoredDocument> find(const std::string& user, const rules::DocumentKey& key);

    /// Stores the document; one that already stands under the key is replaced whole, and stands again if cancelled.
    void save(const std::string& user, const StoredDocument& document);

    /// Marks it cancelled by another operation; its data stay readable (PROTOCOL 7.6).
    void cancel(std::int64_t id, const std::string& protocol, const std::string& file_name, rules::Date sent);

    /// The refunds of a document that are not cancelled.
    std::vector<StoredDocument> refunds_of(std::int64_t original);

    /// Whether another document, not cancelled, has the same patient and payment day.
    bool has_another_that_day(const std::string& user, const rules::Document& document);

    /// Documents of the month `YYYY-MM`, neither cancelled nor refunds, in the order they were first stored.
    std::vector<StoredDocument> of_month(const std::string& user, const std::string& month, ReportDay day);

    /// Takes the next value of the counter that protocols share.
    std::int64_t next_protocol_counter();

private:
    std::vector<StoredDocument> all_of(SQLite::Statement& query);
    std::vector<rules::ExpenseLine> lines_of(std::int64_t document);

    SQLite::Database& m_database;
    Statements m_statements;
};

} // namespace sistema_ts_simulator::store
