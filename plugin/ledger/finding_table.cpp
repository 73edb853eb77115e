#include "plugin/ledger/finding_table.hpp"

#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {
namespace {

constexpr Words<domain::Severity, 3> k_severities = {{{domain::Severity::excluded, "excluded"},
                                                      {domain::Severity::blocking, "blocking"},
                                                      {domain::Severity::warning, "warning"}}};

constexpr const char* k_no_expense_type = "V17"; // RULES 2.1

} // namespace

std::vector<domain::Finding> FindingTable::list(std::int64_t document_id) const
{
    SQLite::Statement statement = prepare(m_session.connection(),
                                          "SELECT rule, severity, text, what_to_do, subject FROM finding "
                                          "WHERE document_id = ? ORDER BY position",
                                          document_id);
    std::vector<domain::Finding> findings;
    while (statement.executeStep()) {
        findings.push_back({statement.getColumn(0).getString(),
                            from_word(k_severities, statement.getColumn(1).getString()),
                            statement.getColumn(2).getString(), statement.getColumn(3).getString(),
                            statement.getColumn(4).getString()});
    }
    return findings;
}

std::map<std::string, WaitingDocuments, std::less<>> FindingTable::waiting_by_service() const
{
    SQLite::Statement row =
        prepare(m_session.connection(),
                "SELECT f.subject, count(*), sum(NOT EXISTS (SELECT 1 FROM finding o WHERE o.document_id = d.id "
                "AND o.severity = 'blocking' AND (o.rule <> f.rule OR o.subject <> f.subject))) "
                "FROM document d JOIN finding f ON f.document_id = d.id "
                "WHERE d.status = 'to_correct' AND d.hidden = 0 AND f.rule = ? AND f.subject <> '' GROUP BY f.subject",
                k_no_expense_type);
    std::map<std::string, WaitingDocuments, std::less<>> waiting;
    while (row.executeStep()) {
        waiting.emplace(row.getColumn(0).getString(),
                        WaitingDocuments{row.getColumn(1).getInt64(), row.getColumn(2).getInt64()});
    }
    return waiting;
}

void FindingTable::replace(std::int64_t document_id, const std::vector<domain::Finding>& findings)
{
    m_session.require_transaction();
    SQLite::Database& database = m_session.connection();
    run(database, "DELETE FROM finding WHERE document_id = ?", document_id);
    int position = 0;
    for (const domain::Finding& finding : findings) {
        run(database, "INSERT INTO finding VALUES (?,?,?,?,?,?,?)", document_id, position++, finding.id,
            to_word(k_severities, finding.severity), finding.text, finding.what_to_do, finding.subject);
    }
}

} // namespace plugin::ledger
