#include "plugin/ledger/proposal_table.hpp"

#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {

std::optional<Proposal> ProposalTable::find(std::int64_t document_id) const
{
    Statement row = prepare(m_session.connection(),
                            "SELECT operation, content, since FROM proposal WHERE document_id = ?", document_id);
    if (!row.executeStep()) return std::nullopt;
    return Proposal{document_id, row.getColumn(0).getString(), row.getColumn(1).getString(),
                    row.getColumn(2).getInt64()};
}

std::int64_t ProposalTable::count() const
{
    return m_session.connection().execAndGet("SELECT count(*) FROM proposal").getInt64();
}

void ProposalTable::save(const Proposal& proposal)
{
    m_session.require_transaction();
    run(m_session.connection(),
        "INSERT INTO proposal VALUES (?,?,?,?) ON CONFLICT (document_id) DO UPDATE SET operation = excluded.operation, "
        "content = excluded.content, since = excluded.since "
        "WHERE operation <> excluded.operation OR content <> excluded.content",
        proposal.document_id, proposal.operation, proposal.content, proposal.since);
}

void ProposalTable::remove(std::int64_t document_id)
{
    m_session.require_transaction();
    run(m_session.connection(), "DELETE FROM proposal WHERE document_id = ?", document_id);
}

} // namespace plugin::ledger
