#pragma once

#include "plugin/domain/date.hpp"
#include "plugin/domain/deadline.hpp"
#include "plugin/ledger/session.hpp"

#include <string>
#include <vector>

namespace plugin::pages {

// The deadline in force on a day, in one line, and its legal source (BEHAVIOURS 51 to 54, 73).
struct DeadlineNotice {
    std::string text;
    std::string source;
};

// "mancano 67 giorni", "oggi è l'ultimo giorno". Pure function.
std::string days_left_text(const domain::Deadline& deadline, domain::Date today);

// The next one to come: that of last year's expenses until it has passed, then that of this year's. Pure function.
DeadlineNotice deadline_notice(domain::Date today, bool veterinarian, const std::vector<domain::Deadline>& published);

// Whether every connected billing entity has the calendar of veterinarians.
bool only_veterinarians(ledger::Session& session);

} // namespace plugin::pages
