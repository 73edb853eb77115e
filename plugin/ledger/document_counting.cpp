#include "plugin/ledger/document_counting.hpp"

#include "plugin/ledger/data_version.hpp"
#include "plugin/ledger/statement.hpp"

#include <sqlite3.h>

#include <stdexcept>
#include <string_view>

namespace plugin::ledger {
namespace {

// The places of the columns in the table (migrations.cpp).
constexpr int k_billing_entity_id = 2;
constexpr int k_paid_on = 5;
constexpr int k_total_cents = 6;
constexpr int k_status = 9;
constexpr int k_hidden = 10;
constexpr int k_queued_at = 12;

// Of sqlite3_preupdate_old or sqlite3_preupdate_new, alive until the hook returns.
using ValueOf = int (*)(sqlite3*, int, sqlite3_value**);

sqlite3_value* value(sqlite3* database, ValueOf value_of, int column)
{
    sqlite3_value* found = nullptr;
    if (value_of(database, column, &found) != SQLITE_OK) throw std::runtime_error("a changed document cannot be read");
    return found;
}

std::string_view text(sqlite3_value* value)
{
    // SQLite speaks of unsigned bytes.
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return {bytes == nullptr ? "" : bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

std::vector<KeptCount> read_counts(Connection& connection)
{
    Statement row =
        prepare(connection, "SELECT billing_entity_id, paid_month, status, is_queued, documents, total_cents "
                            "FROM document_count WHERE documents > 0");
    std::vector<KeptCount> counts;
    while (row.executeStep()) {
        counts.push_back({row.getColumn(0).getString(), row.getColumn(1).getString(),
                          domain::transmission_status_from_code(row.getColumn(2).getText()),
                          row.getColumn(3).getInt() != 0, row.getColumn(4).getInt64(), row.getColumn(5).getInt64()});
    }
    return counts;
}

} // namespace

// What is counted of a row.
struct DocumentCounting::Counted {
    bool is_shown = false;
    std::string_view billing_entity_id = {};
    std::string_view paid_month = {};
    std::string_view status = {};
    std::int64_t is_queued = 0;
    std::int64_t total_cents = 0;

    static Counted read(sqlite3* database, ValueOf value_of)
    {
        if (sqlite3_value_int(value(database, value_of, k_hidden)) != 0) return {};
        return {true,
                text(value(database, value_of, k_billing_entity_id)),
                text(value(database, value_of, k_paid_on)).substr(0, 7),
                text(value(database, value_of, k_status)),
                sqlite3_value_type(value(database, value_of, k_queued_at)) == SQLITE_NULL ? 0 : 1,
                sqlite3_value_int64(value(database, value_of, k_total_cents))};
    }

    bool operator==(const Counted&) const = default;
};

DocumentCounting::DocumentCounting(Connection& connection) : m_connection(connection)
{
    sqlite3_preupdate_hook(connection.getHandle(), &on_change, this);
}

DocumentCounting::~DocumentCounting()
{
    sqlite3_preupdate_hook(m_connection.getHandle(), nullptr, nullptr);
}

void DocumentCounting::on_change(void* self, sqlite3* database, int operation, const char*, const char* table,
                                 long long, long long) noexcept
{
    if (std::string_view(table) != "document") return;
    auto& counting = *static_cast<DocumentCounting*>(self);
    try {
        Counted before;
        Counted after;
        if (operation != SQLITE_INSERT) before = Counted::read(database, &sqlite3_preupdate_old);
        if (operation != SQLITE_DELETE) after = Counted::read(database, &sqlite3_preupdate_new);
        if (before == after) return;
        counting.add(before, -1);
        counting.add(after, 1);
    } catch (...) {
        counting.m_has_failed = true;
    }
}

void DocumentCounting::add(const Counted& row, int sign)
{
    if (!row.is_shown) return;
    Sum& sum = m_changes[Place(row.billing_entity_id, row.paid_month, row.status, row.is_queued)];
    sum.documents += sign;
    sum.total_cents += sign * row.total_cents;
}

void DocumentCounting::write()
{
    if (m_has_failed) throw std::runtime_error("the documents could not be counted");
    if (m_changes.empty()) return;
    m_counts.reset();
    for (const auto& [place, sum] : m_changes) {
        const auto& [entity, month, status, is_queued] = place;
        run(m_connection,
            "INSERT INTO document_count VALUES (?,?,?,?,?,?) ON CONFLICT DO UPDATE "
            "SET documents = documents + excluded.documents, total_cents = total_cents + excluded.total_cents",
            entity, month, status, is_queued, sum.documents, sum.total_cents);
    }
    m_changes.clear();
}

const std::vector<KeptCount>& DocumentCounting::counts()
{
    write();
    const std::int64_t version = data_version(m_connection);
    if (!m_counts || m_version != version) {
        m_counts = read_counts(m_connection);
        m_version = version;
    }
    return *m_counts;
}

void DocumentCounting::forget() noexcept
{
    m_counts.reset();
    m_changes.clear();
    m_has_failed = false;
}

} // namespace plugin::ledger
