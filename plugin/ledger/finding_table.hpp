#pragma once

#include "plugin/domain/finding.hpp"
#include "plugin/ledger/mistake.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace plugin::ledger {

// Documents to be corrected that a service without an expense type holds up.
struct WaitingDocuments {
    std::int64_t all = 0;
    std::int64_t for_it_alone = 0; // nothing else is wrong with them
};

// What the last check found in each document. As thread-safe as its session; writes need a Transaction.
class FindingTable {
public:
    explicit FindingTable(Session& session) noexcept : m_session(session) {}

    std::vector<domain::Finding> list(std::int64_t document_id) const; // in the order of the check

    // By the id of the service; a service that holds up none is not in it.
    std::map<std::string, WaitingDocuments, std::less<>> waiting_by_service() const;

    // How many documents to correct each mistake keeps back; the most frequent first.
    std::vector<std::pair<Mistake, std::int64_t>> mistakes() const;

    // How many documents to correct this one, of our checks, keeps back.
    std::int64_t count(const Mistake& mistake) const;

    // Replaces them as a whole.
    void replace(std::int64_t document_id, const std::vector<domain::Finding>& findings);

private:
    Session& m_session;
};

} // namespace plugin::ledger
