#pragma once

#include "plugin/domain/transmission_status.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace plugin::ledger {

// How many documents and how much.
struct DocumentSum {
    std::int64_t count = 0;
    std::int64_t total_cents = 0;

    bool operator==(const DocumentSum&) const = default;
};

// How many documents there are in each status; one with none is not in it.
using StatusCounts = std::map<domain::TransmissionStatus, std::int64_t>;

inline std::int64_t count_of(const StatusCounts& counts, domain::TransmissionStatus status)
{
    const auto found = counts.find(status);
    return found == counts.end() ? 0 : found->second;
}

// How many shown documents there are, as kept (count_schema.hpp): what is asked here costs the same however many
// documents there are. A view of its session, as thread-safe as that.
class DocumentCounts {
public:
    explicit DocumentCounts(Session& session) noexcept : m_session(session) {}

    // Empty texts do not narrow.
    StatusCounts by_status(std::string_view billing_entity_id, std::string_view paid_year) const;

    // In that status, and not in the queue; an empty entity stands for all.
    DocumentSum not_queued(domain::TransmissionStatus status, std::string_view billing_entity_id) const;

    // In the queue, whoever issued them.
    std::int64_t queued() const;

private:
    Session& m_session;
};

} // namespace plugin::ledger
