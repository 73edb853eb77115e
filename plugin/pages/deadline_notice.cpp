#include "plugin/pages/deadline_notice.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/configuration_table.hpp"
#include "plugin/pages/italian_text.hpp"

#include <algorithm>

namespace plugin::pages {

using domain::text;

std::string days_left_text(const domain::Deadline& deadline, domain::Date today)
{
    const int days = domain::days_left(deadline, today);
    return days == 0 ? text("deadline-notice.today") : text_of_count(days, "deadline-notice.days-left");
}

DeadlineNotice deadline_notice(domain::Date today, bool veterinarian, const std::vector<domain::Deadline>& published)
{
    const domain::Deadline next = domain::next_deadline(today, veterinarian, published);
    return {text(veterinarian ? "deadline-notice.veterinarians" : "deadline-notice.all",
                 {{"year", std::to_string(next.expense_year)},
                  {"day", next.insert_by.italian()},
                  {"left", days_left_text(next, today)}}),
            next.source};
}

bool only_veterinarians(ledger::Session& session)
{
    const auto configurations = ledger::ConfigurationTable(session).list();
    return !configurations.empty() && std::all_of(configurations.begin(), configurations.end(), [](const auto& one) {
        return one.account.category == domain::IssuerCategory::veterinarian;
    });
}

} // namespace plugin::pages
