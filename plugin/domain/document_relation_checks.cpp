#include "plugin/domain/document_checks.hpp"

#include <algorithm>

// The checks that compare a document with others.
namespace plugin::domain {

void check_credit_note(const InvoiceFacts& facts, Findings& findings)
{
    if (facts.kind != DocumentKind::credit_note) return;
    if (!facts.refunds) findings.push_back(make_finding("V46"));
    const std::optional<Date> issued_on = Date::from_iso(facts.issued_on);
    const std::optional<Date> paid_on = Date::from_iso(facts.paid_on);
    if (issued_on && paid_on && *paid_on != *issued_on) findings.push_back(make_finding("V47"));
    if (facts.refundable_cents && total_of(facts) > Cents(*facts.refundable_cents)) {
        findings.push_back(make_finding("V48"));
    }
}

void check_duplicates(const InvoiceFacts& facts, Findings& findings)
{
    const auto is_duplicate = [&](const OtherDocument& other) {
        const bool same_sort = (other.kind == DocumentKind::credit_note) == (facts.kind == DocumentKind::credit_note);
        return same_sort && other.number != facts.number && other.issued_on == facts.issued_on &&
               other.total_cents == facts.total_cents;
    };
    if (std::any_of(facts.others_of_patient.begin(), facts.others_of_patient.end(), is_duplicate)) {
        findings.push_back(make_finding("V61"));
    }
}

} // namespace plugin::domain
