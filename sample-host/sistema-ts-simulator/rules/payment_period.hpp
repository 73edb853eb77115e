#pragma once

#include "sistema-ts-simulator/rules/calendar.hpp"

#include <map>
#include <optional>

namespace sistema_ts_simulator::rules {

/// Which payment years may still be sent, and until when without a warning. The real windows are not public
/// (PROTOCOL 13.1, 18.16), so both can be set. Plain value.
///
/// Unless set otherwise the current and the previous year are open, and the deadline of a year is 31 January of the
/// next one, moved to Monday when it falls on a week end (1 February 2027 for the expenses of 2026).
struct PaymentPeriod {
    std::optional<int> first_open_year;
    std::map<int, Date> deadlines; ///< by payment year; where missing, the rule above

    bool is_open(Date paid, Date today) const;
    bool is_late(Date paid, Date today) const;
    Date deadline(int payment_year) const;
};

} // namespace sistema_ts_simulator::rules
