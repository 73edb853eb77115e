#include "plugin/ledger/verdict_table.hpp"

#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {

bool VerdictTable::give(const Verdict& verdict)
{
    m_session.require_transaction();
    return run(m_session.connection(),
               "INSERT OR REPLACE INTO verdict SELECT id, ?, ?, ?, ? FROM document "
               "WHERE id = ? AND status = 'to_verify' AND file_id IS NULL AND verify_tries >= ?",
               verdict.done, verdict.protocol, verdict.given_by, verdict.given_at, verdict.document_id,
               k_questions_before_asking_the_doctor) == 1;
}

std::optional<Verdict> VerdictTable::next() const
{
    Statement row =
        prepare(m_session.connection(), "SELECT document_id, done, protocol, given_by, given_at FROM verdict "
                                        "ORDER BY document_id LIMIT 1");
    if (!row.executeStep()) return std::nullopt;
    return Verdict{row.getColumn(0).getInt64(), row.getColumn(1).getInt() != 0, row.getColumn(2).getString(),
                   row.getColumn(3).getString(), row.getColumn(4).getInt64()};
}

bool VerdictTable::is_given(std::int64_t document_id) const
{
    return prepare(m_session.connection(), "SELECT 1 FROM verdict WHERE document_id = ?", document_id).executeStep();
}

void VerdictTable::remove(std::int64_t document_id)
{
    m_session.require_transaction();
    run(m_session.connection(), "DELETE FROM verdict WHERE document_id = ?", document_id);
}

} // namespace plugin::ledger
