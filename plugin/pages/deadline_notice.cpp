#include "plugin/pages/deadline_notice.hpp"

#include "plugin/ledger/configuration_table.hpp"
#include "plugin/pages/italian_text.hpp"

#include <algorithm>

namespace plugin::pages {

std::string days_left_text(const domain::Deadline& deadline, domain::Date today)
{
    const int days = domain::days_left(deadline, today);
    return days == 0   ? "oggi è l'ultimo giorno"
           : days == 1 ? "manca 1 giorno"
                       : "mancano " + count_text(days, "giorno", "giorni");
}

DeadlineNotice deadline_notice(domain::Date today, bool veterinarian, const std::vector<domain::Deadline>& published)
{
    const domain::Deadline next = domain::next_deadline(today, veterinarian, published);
    return {"le spese sanitarie sostenute nel " + std::to_string(next.expense_year) +
                (veterinarian ? " (veterinari)" : "") + " vanno trasmesse entro il " + next.insert_by.italian() + " (" +
                days_left_text(next, today) + ").",
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
