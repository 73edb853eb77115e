#include "plugin/ledger/finding_table.hpp"

#include "plugin/ledger/statement.hpp"
#include "plugin/ledger/words.hpp"

namespace plugin::ledger {
namespace {

constexpr Words<domain::Severity, 3> k_severities = {{{domain::Severity::excluded, "excluded"},
                                                      {domain::Severity::blocking, "blocking"},
                                                      {domain::Severity::warning, "warning"}}};

// What keeps shown documents from being sent until it is corrected.
constexpr std::string_view k_of_documents =
    "FROM finding f JOIN document d ON d.id = f.document_id "
    "WHERE f.severity = 'blocking' AND d.status = 'to_correct' AND d.hidden = 0";

// "('V17','V18')": what is put right by a choice for the service (see mistake_of).
std::string rules_of_services()
{
    std::string list;
    for (const domain::Check& check : domain::checks()) {
        if (check.place != domain::MendingPlace::expense_types) continue;
        list.append(list.empty() ? "('" : ",'").append(check.id).append("'");
    }
    return list + ")";
}

} // namespace

std::vector<domain::Finding> FindingTable::list(std::int64_t document_id) const
{
    Statement statement = prepare(m_session.connection(),
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
    const std::string rules = rules_of_services();
    Statement row = prepare(
        m_session.connection(),
        "SELECT subject, count(*), sum(alone) FROM (SELECT DISTINCT f.document_id, f.subject, NOT EXISTS (SELECT 1 "
        "FROM finding o WHERE o.document_id = d.id AND o.severity = 'blocking' AND (o.rule NOT IN " +
            rules + " OR o.subject <> f.subject)) AS alone " + std::string(k_of_documents) +
            " AND f.subject <> '' AND f.rule IN " + rules + ") GROUP BY subject");
    std::map<std::string, WaitingDocuments, std::less<>> waiting;
    while (row.executeStep()) {
        waiting.emplace(row.getColumn(0).getString(),
                        WaitingDocuments{row.getColumn(1).getInt64(), row.getColumn(2).getInt64()});
    }
    return waiting;
}

std::vector<std::pair<Mistake, std::int64_t>> FindingTable::mistakes() const
{
    Statement statement =
        prepare(m_session.connection(), "SELECT rule, subject, documents FROM mistake_count WHERE documents > 0 "
                                        "AND by_subject = (rule IN " +
                                            rules_of_services() + ") ORDER BY documents DESC, rule, subject");
    std::vector<std::pair<Mistake, std::int64_t>> mistakes;
    while (statement.executeStep()) {
        mistakes.push_back({{statement.getColumn(0).getString(), statement.getColumn(1).getString()},
                            statement.getColumn(2).getInt64()});
    }
    return mistakes;
}

std::int64_t FindingTable::count(const Mistake& mistake) const
{
    Statement statement =
        prepare(m_session.connection(),
                "SELECT documents FROM mistake_count WHERE rule = ?1 AND by_subject = (?2 <> '') AND subject = ?2",
                mistake.rule, mistake.service_id);
    return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

void FindingTable::replace(std::int64_t document_id, const std::vector<domain::Finding>& findings)
{
    m_session.require_transaction();
    Connection& connection = m_session.connection();
    run(connection, "DELETE FROM finding WHERE document_id = ?", document_id);
    int position = 0;
    for (const domain::Finding& finding : findings) {
        run(connection, "INSERT INTO finding VALUES (?,?,?,?,?,?,?)", document_id, position++, finding.id,
            to_word(k_severities, finding.severity), finding.text, finding.what_to_do, finding.subject);
    }
}

} // namespace plugin::ledger
