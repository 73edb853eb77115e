#pragma once

#include "plugin/domain/finding.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <vector>

namespace plugin::ledger {

// What the last check found in each document. As thread-safe as its session; writes need a Transaction.
class FindingTable {
public:
    explicit FindingTable(Session& session) noexcept : m_session(session) {}

    std::vector<domain::Finding> list(std::int64_t document_id) const; // in the order of the check

    // Replaces them as a whole.
    void replace(std::int64_t document_id, const std::vector<domain::Finding>& findings);

private:
    Session& m_session;
};

} // namespace plugin::ledger
