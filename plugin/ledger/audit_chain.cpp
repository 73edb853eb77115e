#include "plugin/ledger/audit_chain.hpp"

#include "plugin/ledger/audit_row.hpp"
#include "plugin/ledger/secret_box.hpp"

namespace plugin::ledger {

std::string audit_hash(const AuditRow& row)
{
    std::string text = "sistema-ts.audit.1\n";
    const auto add = [&text](std::string_view field) {
        text.append(std::to_string(field.size())).append(":").append(field).append("\n");
    };
    add(std::to_string(row.serial));
    add(std::to_string(row.at));
    add(row.actor_id);
    add(row.actor);
    add(row.action);
    add(row.billing_entity_id);
    add(row.subject);
    add(row.details);
    add(row.previous);
    return sha256_hex(text);
}

std::string to_text(const ChainVerdict& verdict)
{
    const std::string row = "row " + std::to_string(verdict.broken_serial);
    switch (verdict.fault) {
    case ChainFault::none:
        return "intact: " + std::to_string(verdict.rows) + " rows, last hash " +
               (verdict.last_hash.empty() ? std::string("none") : verdict.last_hash) +
               (verdict.found_at ? "; the expected hash is that of row " + std::to_string(*verdict.found_at)
                                 : std::string());
    case ChainFault::gap:
        return "broken at " + row + ": rows before it are missing, or it was put in";
    case ChainFault::broken_link:
        return "broken at " + row + ": it does not follow on the row before";
    case ChainFault::altered:
        return "broken at " + row + ": it was altered";
    case ChainFault::expected_gone:
        return "broken: no row has the expected hash, so rows were cut off or the chain was written anew";
    }
    return {};
}

ChainVerdict verify_audit_chain(Session& session, std::string_view expected, const std::function<bool()>& cancelled)
{
    ChainVerdict verdict;
    SQLite::Statement statement(session.connection(), k_select_audit + "ORDER BY serial");
    while (statement.executeStep()) {
        if (cancelled && cancelled()) return verdict;
        const AuditRow row = read_audit_row(statement);
        if (row.serial != verdict.rows + 1)
            verdict.fault = ChainFault::gap;
        else if (row.previous != verdict.last_hash)
            verdict.fault = ChainFault::broken_link;
        else if (row.hash != audit_hash(row))
            verdict.fault = ChainFault::altered;
        if (!verdict.is_intact()) {
            verdict.broken_serial = row.serial;
            return verdict;
        }
        ++verdict.rows;
        verdict.last_hash = row.hash;
        if (row.hash == expected) verdict.found_at = row.serial;
    }
    if (!expected.empty() && !verdict.found_at) verdict.fault = ChainFault::expected_gone;
    return verdict;
}

} // namespace plugin::ledger
