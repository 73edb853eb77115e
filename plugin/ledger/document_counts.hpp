#pragma once

#include "plugin/domain/transmission_status.hpp"
#include "plugin/ledger/document_filter.hpp"
#include "plugin/ledger/session.hpp"

#include <cstdint>
#include <map>
#include <optional>
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

// Months of payment as "2026-03", the first and the last one; an empty one does not narrow.
struct PaidMonths {
    std::string first = {};
    std::string last = {};

    static PaidMonths of_year(int year) { return {std::to_string(year) + "-01", std::to_string(year) + "-12"}; }
    // Nothing where these days, ISO dates or empty, are not whole months.
    static std::optional<PaidMonths> of_days(const std::string& first, const std::string& last);
};

// Where it narrows by nothing but status, billing entity and whole months: these.
std::optional<PaidMonths> months_of_kept_counts(const DocumentFilter& filter);

// How many shown documents there are, as kept (counting_schema.hpp): what is asked here costs the same however many
// documents there are. A view of its session, as thread-safe as that.
class DocumentCounts {
public:
    explicit DocumentCounts(Session& session) noexcept : m_session(session) {}

    // An empty entity stands for all.
    StatusCounts by_status(std::string_view billing_entity_id = {}, const PaidMonths& months = {}) const;

    // In that status, and not in the queue; an empty entity stands for all.
    DocumentSum not_queued(domain::TransmissionStatus status, std::string_view billing_entity_id,
                           const PaidMonths& months = {}) const;

    // In the queue; an empty entity stands for all.
    std::int64_t queued(std::string_view billing_entity_id = {}) const;

private:
    Session& m_session;
};

} // namespace plugin::ledger
