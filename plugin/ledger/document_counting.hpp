#pragma once

#include "plugin/domain/transmission_status.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

struct sqlite3;

namespace plugin::ledger {

class Connection;

// Puts into an SQL text what makes document_count anew out of the documents: for a schema step or a salvage, whose rows
// came in otherwise than through a Connection.
inline constexpr const char* k_recount =
    "DELETE FROM document_count; "
    "INSERT INTO document_count "
    "SELECT billing_entity_id, substr(paid_on, 1, 7), status, queued_at IS NOT NULL, count(*), sum(total_cents) "
    "FROM document WHERE hidden = 0 GROUP BY 1, 2, 3, 4;";

// A row of document_count that is not empty.
struct KeptCount {
    std::string billing_entity_id;
    std::string paid_month;                           // "2026-03"
    std::optional<domain::TransmissionStatus> status; // nothing: not known to this version
    bool is_queued = false;
    std::int64_t documents = 0;
    std::int64_t total_cents = 0;
};

// Keeps the table document_count in step with the documents (counting_schema.hpp): sees each row that its connection
// changes, whatever statement changes it, and writes the sums of a transaction once, at its end. That costs a tenth of
// what triggers cost, which write for every row. One for each connection, as thread-safe as that; it must not outlive
// it.
class DocumentCounting {
public:
    explicit DocumentCounting(Connection& connection);
    DocumentCounting(const DocumentCounting&) = delete;
    DocumentCounting& operator=(const DocumentCounting&) = delete;
    ~DocumentCounting();

    // What was not written yet; nothing to do where no document has changed. Throws SQLite::Exception, and
    // std::runtime_error where a change could not be counted: then the transaction must not be committed.
    void write();

    // All counts, with what the open transaction has changed so far. Read once, until anyone changes one: a page asks
    // for several, and there are more of them with each year. Stays until the next call of this object.
    const std::vector<KeptCount>& counts();

    // The transaction was rolled back.
    void forget() noexcept;

private:
    struct Sum {
        std::int64_t documents = 0;
        std::int64_t total_cents = 0;
    };
    // Billing entity, month of payment, status, whether it is in the queue.
    using Place = std::tuple<std::string, std::string, std::string, std::int64_t>;
    struct Counted;

    static void on_change(void* self, sqlite3* database, int operation, const char* schema, const char* table,
                          long long old_id, long long new_id) noexcept;
    void add(const Counted& row, int sign);

    Connection& m_connection;
    std::map<Place, Sum> m_changes;
    std::optional<std::vector<KeptCount>> m_counts; // as they were at that data_version
    std::int64_t m_version = 0;
    bool m_has_failed = false;
};

} // namespace plugin::ledger
