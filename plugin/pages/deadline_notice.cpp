#include "plugin/pages/deadline_notice.hpp"

#include "plugin/pages/italian_text.hpp"

namespace plugin::pages {

domain::Deadline next_deadline(domain::Date today, bool veterinarian, const std::vector<domain::Deadline>& published)
{
    domain::Deadline next = domain::deadline_for(today.year() - 1, veterinarian, published);
    if (next.insert_by < today) next = domain::deadline_for(today.year(), veterinarian, published);
    return next;
}

DeadlineNotice deadline_notice(domain::Date today, bool veterinarian, const std::vector<domain::Deadline>& published)
{
    const domain::Deadline next = next_deadline(today, veterinarian, published);
    const int days = today.days_until(next.insert_by);
    const std::string left = days == 0   ? "oggi è l'ultimo giorno"
                             : days == 1 ? "manca 1 giorno"
                                         : "mancano " + count_text(days, "giorno", "giorni");
    return {"le spese sanitarie sostenute nel " + std::to_string(next.expense_year) +
                (veterinarian ? " (veterinari)" : "") + " vanno trasmesse entro il " + next.insert_by.italian() + " (" +
                left + ").",
            next.source};
}

} // namespace plugin::pages
