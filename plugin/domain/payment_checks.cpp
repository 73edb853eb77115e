#include "plugin/domain/document_checks.hpp"
#include "plugin/domain/stamp_duty.hpp"

#include <algorithm>

namespace plugin::domain {
namespace {

bool needs_traced_payment(const ExpenseLines& expenses, const Issuer& issuer)
{
    return issuer.category != IssuerCategory::accredited_facility &&
           !std::all_of(expenses.lines.begin(), expenses.lines.end(),
                        [](const ExpenseLine& line) { return may_omit_traced_payment(line.type); });
}

} // namespace

void check_payment(const InvoiceFacts& facts, const ExpenseLines& expenses, const CheckContext& context,
                   Findings& findings)
{
    if (!needs_traced_payment(expenses, context.issuer)) return;
    if (!facts.traced_payment) return findings.push_back(make_finding("V35"));
    const bool some_in_cash = std::any_of(facts.payments.begin(), facts.payments.end(),
                                          [](const Payment& payment) { return payment.traced == false; });
    if (*facts.traced_payment && some_in_cash) findings.push_back(make_finding("V36"));
}

void check_stamp_duty(const InvoiceFacts& facts, const ExpenseLines& expenses, const CheckContext& context,
                      Findings& findings)
{
    if (facts.kind == DocumentKind::credit_note || !expenses.problems.empty()) return;
    if (context.issuer.category == IssuerCategory::accredited_facility) return;
    if (facts.stamp_duty_borne_by_issuer) {
        if (expenses.has_stamp_duty) findings.push_back(make_finding("V30"));
        return;
    }
    const std::optional<Cents> amount = amount_without_vat(facts);
    if (!amount) return;
    const bool due = is_stamp_duty_due(*amount);
    if (due && !expenses.has_stamp_duty) findings.push_back(make_finding("V27"));
    if (!due && expenses.has_stamp_duty) findings.push_back(make_finding("V28"));
}

} // namespace plugin::domain
