#include "plugin/domain/deadline_check.hpp"

namespace plugin::domain {
namespace {

constexpr int k_days_of_warning = 7;

std::string time_left(int days)
{
    if (days == 0) return "Manca meno di un giorno";
    return days == 1 ? "Manca 1 giorno" : "Mancano " + std::to_string(days) + " giorni";
}

} // namespace

std::optional<Finding> check_deadline(const Deadline& deadline, Date today, std::int64_t documents_waiting)
{
    const int days = days_left(deadline, today);
    if (documents_waiting <= 0 || days < 0 || days > k_days_of_warning) return std::nullopt;
    const std::string documents =
        documents_waiting == 1 ? "1 documento" : std::to_string(documents_waiting) + " documenti";
    return make_finding("V62", {{"n", time_left(days)}, {"d", deadline.insert_by.italian()}, {"k", documents}});
}

} // namespace plugin::domain
