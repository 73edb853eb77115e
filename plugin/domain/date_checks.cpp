#include "plugin/domain/document_checks.hpp"

#include <algorithm>

namespace plugin::domain {
namespace {

void check_payment_year(Date paid_on, const CheckContext& context, Findings& findings)
{
    const int year = paid_on.year();
    if (year >= context.today.year()) return;
    // RULES R4.3: the year before is taken, late or not; the one before that is closed.
    if (year < context.today.year() - 1) return findings.push_back(make_finding("V42"));
    const bool veterinarian = context.issuer.category == IssuerCategory::veterinarian;
    const Date last_day = deadline_for(year, veterinarian, context.deadlines).insert_by;
    if (context.today > last_day) {
        findings.push_back(make_finding("V41", {{"y", std::to_string(year)}, {"d", last_day.italian()}}));
    }
}

// RULES R4.7: the record has one payment date, so instalments of two years cannot be told.
bool is_paid_in_different_years(const InvoiceFacts& facts, Date paid_on)
{
    return std::any_of(facts.payments.begin(), facts.payments.end(), [&](const Payment& payment) {
        const std::optional<Date> date = Date::from_iso(payment.paid_on);
        return date && date->year() != paid_on.year();
    });
}

} // namespace

void check_dates(const InvoiceFacts& facts, const CheckContext& context, Findings& findings)
{
    if (facts.paid_on.empty()) findings.push_back(make_finding("V01"));
    const std::optional<Date> issued_on = Date::from_iso(facts.issued_on);
    const std::optional<Date> paid_on = Date::from_iso(facts.paid_on);
    if (!issued_on || (!paid_on && !facts.paid_on.empty())) findings.push_back(make_finding("P03"));

    const auto any = [&](auto&& test) { return (issued_on && test(*issued_on)) || (paid_on && test(*paid_on)); };
    if (any([&](Date date) { return date > context.today; })) findings.push_back(make_finding("V39"));
    // RULES R4.4
    if ((issued_on && issued_on->year() < 2014) || (paid_on && paid_on->year() < 2015)) {
        findings.push_back(make_finding("V40"));
    }
    if (!paid_on) return;
    check_payment_year(*paid_on, context, findings);
    if (is_paid_in_different_years(facts, *paid_on)) findings.push_back(make_finding("P08"));
    const bool early = issued_on && *paid_on < *issued_on && facts.kind != DocumentKind::credit_note;
    if (early && !facts.advance_payment_confirmed) findings.push_back(make_finding("V37"));
}

} // namespace plugin::domain
