#pragma once

#include "plugin/ledger/document.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::ledger {

// How many documents there are of a kind, and what they come to. Amounts are never negative.
struct AcceptedSum {
    std::int64_t documents = 0;
    std::int64_t total_cents = 0;

    friend bool operator==(const AcceptedSum&, const AcceptedSum&) = default;
};

struct AcceptedSums {
    AcceptedSum expenses;
    AcceptedSum credit_notes; // refunds

    friend bool operator==(const AcceptedSums&, const AcceptedSums&) = default;
};

// What Sistema TS holds of a billing entity for a year of payment.
struct AcceptedYear {
    std::map<unsigned, AcceptedSums> by_month; // of the payment, 1 to 12
    // By code; a document with several types counts in each. Empty code: this ledger does not know the types, the
    // document was sent from elsewhere.
    std::map<std::string, AcceptedSums> by_type;
    AcceptedSums all;
};

// Sums over the documents that Sistema TS holds, with the amounts of their last acquired attempt. As thread-safe as its
// session.
class AcceptedDocuments {
public:
    explicit AcceptedDocuments(Session& session) noexcept : m_session(session) {}

    // The one whose outcome came last.
    std::optional<Document> last(std::string_view billing_entity_id) const;

    // Those with a protocol that has the text in it, or in their number; the outcome came from one instant on and
    // before another (milliseconds since 1970-01-01T00:00Z). The newest first.
    std::vector<Document> find(std::string_view text, std::int64_t from, std::int64_t until, int limit) const;

    AcceptedYear year(std::string_view billing_entity_id, int year) const;

    // Of payment, the newest first, whatever became of the documents; at most 20.
    std::vector<int> years() const;

private:
    Session& m_session;
};

} // namespace plugin::ledger
