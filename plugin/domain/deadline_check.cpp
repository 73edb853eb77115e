#include "plugin/domain/deadline_check.hpp"

namespace plugin::domain {
namespace {

constexpr int k_days_of_warning = 7;

std::string counted(std::int64_t count, std::string_view one, std::string_view many)
{
    return text(count == 1 ? one : many, {{"count", std::to_string(count)}});
}

std::string time_left(int days)
{
    if (days == 0) return text("deadline-check.less-than-a-day");
    return counted(days, "deadline-check.days.one", "deadline-check.days.many");
}

} // namespace

std::optional<Finding> check_deadline(const Deadline& deadline, Date today, std::int64_t documents_waiting)
{
    const int days = days_left(deadline, today);
    if (documents_waiting <= 0 || days < 0 || days > k_days_of_warning) return std::nullopt;
    const std::string documents =
        counted(documents_waiting, "deadline-check.documents.one", "deadline-check.documents.many");
    return make_finding("V62", {{"n", time_left(days)}, {"d", deadline.insert_by.italian()}, {"k", documents}});
}

} // namespace plugin::domain
