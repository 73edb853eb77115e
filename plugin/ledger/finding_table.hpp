#pragma once

#include "plugin/domain/finding.hpp"
#include "plugin/ledger/mistake.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace plugin::ledger {

// What the last check found in each document. As thread-safe as its session; writes need a Transaction.
class FindingTable {
public:
    explicit FindingTable(Session& session) noexcept : m_session(session) {}

    std::vector<domain::Finding> list(std::int64_t document_id) const; // in the order of the check

    // How many documents to correct each mistake keeps back; the most frequent first.
    std::vector<std::pair<Mistake, std::int64_t>> mistakes() const;

    // How many documents to correct this one keeps back.
    std::int64_t count(const Mistake& mistake) const;

    // How many documents to correct wait for a choice for that service.
    std::int64_t count_of_service(std::string_view service_id) const;

    // Replaces them as a whole.
    void replace(std::int64_t document_id, const std::vector<domain::Finding>& findings);

private:
    Session& m_session;
};

} // namespace plugin::ledger
