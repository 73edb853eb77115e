#pragma once

#include "plugin/ledger/proposal.hpp"
#include "plugin/ledger/session.hpp"

#include <optional>

namespace plugin::ledger {

// At most one proposal for each document. As thread-safe as its session; writes need a Transaction.
class ProposalTable {
public:
    explicit ProposalTable(Session& session) noexcept : m_session(session) {}

    std::optional<Proposal> find(std::int64_t document_id) const;
    std::int64_t count() const;

    // Replaces what was proposed for the document; `since` stays where the rest is the same.
    void save(const Proposal& proposal);
    void remove(std::int64_t document_id);

private:
    Session& m_session;
};

} // namespace plugin::ledger
