#pragma once

#include "tests/soak/centre.hpp"

#include <cstdint>
#include <random>
#include <set>
#include <string>

namespace soak {

/// What happens in the centre, day after day from 1 January 2026 on, or after the last day of its book; the same for
/// the same seed. All that is remembered from day to day stands in the books.
class DailyLife {
public:
    DailyLife(Centre& centre, int per_day, unsigned seed);

    /// The next day: invoices, most of them paid, edits, credit notes, cancellations, late payments, mistyped tax
    /// codes, what the doctor confirms, faults of Sistema TS, restarts of plugin and host.
    void live();
    /// Days without business: what was left is mended, sent, confirmed and answered. False where it does not come to an
    /// end.
    bool settle();

    int days_passed() const { return m_day; } ///< that have passed
    std::string today() const;
    bool is_last_of_month() const;

private:
    void begin();
    void trouble();
    void morning();
    void mend();
    void issue(int count);
    void change_old_ones();
    void send();
    void evening();

    std::int64_t up_to(std::int64_t limit); ///< 0 ... limit - 1
    int share(int of) const;                ///< of a day's invoices one in so many; at least one
    std::optional<BookedInvoice> some_paid_invoice();

    Centre& m_centre;
    int m_per_day;
    unsigned m_seed;
    std::mt19937_64 m_random; ///< of today
    int m_day = 0;
    std::set<std::int64_t> m_touched; ///< today
};

} // namespace soak
