#include "plugin/pages/year_state.hpp"

#include "plugin/pages/deadline_notice.hpp"
#include "plugin/pages/italian_text.hpp"

namespace plugin::pages {

using domain::text;
using domain::TransmissionStatus;

namespace {

constexpr int k_soon_days = 30;

} // namespace

YearState year_state(const ledger::StatusCounts& counts, const domain::Deadline& deadline, domain::Date today)
{
    const auto count = [&counts](std::initializer_list<TransmissionStatus> statuses) {
        std::int64_t sum = 0;
        for (const TransmissionStatus status : statuses) {
            sum += ledger::count_of(counts, status);
        }
        return sum;
    };
    const std::int64_t held = count({TransmissionStatus::accepted, TransmissionStatus::accepted_with_warnings});
    const std::int64_t awaited =
        count({TransmissionStatus::sending, TransmissionStatus::to_verify, TransmissionStatus::taken_in_charge});
    const std::int64_t left =
        count({TransmissionStatus::to_send, TransmissionStatus::to_correct, TransmissionStatus::rejected});
    const std::int64_t all = held + awaited + left;
    const std::string year = std::to_string(deadline.expense_year);
    const bool is_soon = domain::days_left(deadline, today) <= k_soon_days;

    if (all == 0) {
        return {"calendar-check", "grey", text("year-state.empty", {{"year", year}}), text("year-state.empty.why")};
    }
    const std::string day = deadline.insert_by.italian();
    const domain::TextValues progress{{"held", number_text(held)}, {"all", number_text(all)}};
    if (left > 0) {
        return {is_soon ? "alarm" : "send", is_soon ? "orange" : "blue",
                text_of_count(left, "year-state.left", {{"year", year}}),
                text("year-state.until", {{"day", day}, {"days_left", days_left_text(deadline, today)}}) + " " +
                    text("year-state.progress", progress)};
    }
    if (awaited > 0) {
        return {"hourglass-split", "teal", text_of_count(awaited, "year-state.awaited", {{"year", year}}),
                text("year-state.arrives") + " " + text("year-state.progress", progress)};
    }
    return {"check-circle-fill", "green", text_of_count(all, "year-state.done", {{"year", year}}),
            text("year-state.deadline", {{"day", day}})};
}

} // namespace plugin::pages
