#pragma once

#include "plugin/domain/date.hpp"

#include <string>
#include <vector>

// Until when a document may be sent (RULES 5). The published calendar is data (plugin/rules/deadlines.json); where it
// has no row, the rule of law is computed.
namespace plugin::domain {

struct Deadline {
    int expense_year = 0;      // the year of the payment decides (RULES R4.1)
    bool veterinarian = false; // veterinarians have a calendar of their own
    Date insert_by;            // last day for a new document
    Date vary_by;              // last day announced for variations and cancellations
    std::string source;        // the law, and what is to be said of the days
};

// The first working day from `date` on: not Saturday, Sunday nor a national holiday, Easter Monday included.
Date next_working_day(Date date);

Date easter_sunday(int year);

// The rule of law for expenses paid in `year` (RULES 5.2, in force for expenses of 2025 and later).
Deadline computed_deadline(int year, bool veterinarian);

// The row of the published calendar, or the computed rule where there is none.
Deadline deadline_for(int year, bool veterinarian, const std::vector<Deadline>& published);

// The next one to come: that of last year's expenses until it has passed, then that of this year's.
Deadline next_deadline(Date today, bool veterinarian, const std::vector<Deadline>& published);

// Days from `today` to the last day for new documents: 0 on that day, negative after it.
int days_left(const Deadline& deadline, Date today) noexcept;

} // namespace plugin::domain
