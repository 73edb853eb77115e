#include "plugin/ledger/audit_table.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/audit_chain.hpp"
#include "plugin/ledger/audit_row.hpp"
#include "plugin/ledger/tax_code_mask.hpp"
#include "plugin/ledger/words.hpp"

#include <limits>

namespace plugin::ledger {
namespace {

constexpr const char* k_where = "WHERE serial < ? AND at >= ? AND at < ? AND (?4 = '' OR actor = ?4) "
                                "AND (?5 = '' OR action = ?5) AND (?6 = '' OR billing_entity_id = ?6) ";

SQLite::Statement select(SQLite::Database& database, const std::string& what, const AuditFilter& filter,
                         std::optional<std::int64_t> before, const char* order)
{
    using Limits = std::numeric_limits<std::int64_t>;
    return prepare(database, what + k_where + order, before.value_or(Limits::max()),
                   filter.from.value_or(Limits::min()), filter.until.value_or(Limits::max()), filter.actor,
                   filter.action, filter.billing_entity_id);
}

} // namespace

void AuditTable::add(const AuditEntry& entry, std::int64_t now)
{
    m_session.require_transaction(); // it holds the write lock: nobody else can take the same place in the chain
    const std::optional<AuditHead> last = head();
    AuditRow row;
    row.serial = last ? last->serial + 1 : 1;
    row.at = now;
    row.actor_id = entry.actor.id;
    row.actor = mask_tax_codes(entry.actor.name);
    row.action = to_word(k_audit_words, entry.action);
    row.billing_entity_id = entry.billing_entity_id;
    row.subject = mask_tax_codes(entry.subject);
    row.details = mask_tax_codes(entry.details);
    if (last) row.previous = last->hash;
    row.hash = audit_hash(row);
    run(m_session.connection(), "INSERT INTO audit VALUES (?,?,?,?,?,?,?,?,?,?)", row.serial, row.at, row.actor_id,
        row.actor, row.action, row.billing_entity_id, row.subject, row.details, row.previous, row.hash);
}

bool AuditTable::note_schema(std::int64_t now)
{
    m_session.require_transaction();
    Connection& connection = m_session.connection();
    const std::string version = std::to_string(connection.execAndGet("PRAGMA user_version").getInt());
    Statement told =
        prepare(connection, "SELECT subject FROM audit WHERE action = 'schema_updated' ORDER BY serial DESC LIMIT 1");
    if (told.executeStep() && told.getColumn(0).getString() == version) return false;
    add({.action = AuditAction::schema_updated, .subject = version, .details = domain::text("audit-table.schema")},
        now);
    return true;
}

std::optional<AuditHead> AuditTable::head() const
{
    Statement statement =
        prepare(m_session.connection(), "SELECT serial, hash FROM audit ORDER BY serial DESC LIMIT 1");
    if (!statement.executeStep()) return std::nullopt;
    return AuditHead{statement.getColumn(0).getInt64(), statement.getColumn(1).getString()};
}

std::int64_t AuditTable::count(const AuditFilter& filter) const
{
    SQLite::Statement statement =
        select(m_session.connection(), "SELECT count(*) FROM audit ", filter, std::nullopt, "");
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

std::vector<std::string> AuditTable::actors() const
{
    // From one name to the next through the index, not over every row.
    Statement statement = prepare(m_session.connection(),
                                  "WITH RECURSIVE name(actor) AS (SELECT min(actor) FROM audit UNION ALL "
                                  "SELECT (SELECT min(actor) FROM audit WHERE audit.actor > name.actor) FROM name "
                                  "WHERE name.actor IS NOT NULL) SELECT actor FROM name WHERE actor IS NOT NULL");
    std::vector<std::string> names;
    while (statement.executeStep()) {
        names.push_back(statement.getColumn(0).getString());
    }
    return names;
}

std::vector<AuditRow> AuditTable::page(const AuditFilter& filter, std::optional<std::int64_t> before, int limit) const
{
    SQLite::Statement statement =
        select(m_session.connection(), k_select_audit, filter, before, "ORDER BY serial DESC LIMIT ?7");
    statement.bind(7, limit);
    std::vector<AuditRow> rows;
    while (statement.executeStep()) {
        rows.push_back(read_audit_row(statement));
    }
    return rows;
}

void AuditTable::each(const AuditFilter& filter, const std::function<bool(const AuditRow&)>& take) const
{
    SQLite::Statement statement =
        select(m_session.connection(), k_select_audit, filter, std::nullopt, "ORDER BY serial DESC");
    while (statement.executeStep()) {
        if (!take(read_audit_row(statement))) return;
    }
}

} // namespace plugin::ledger
