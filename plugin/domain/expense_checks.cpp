#include "plugin/domain/document_checks.hpp"
#include "plugin/domain/vat_nature.hpp"

#include <set>

namespace plugin::domain {
namespace {

std::string_view id_of(LineProblem problem)
{
    switch (problem) {
    case LineProblem::no_expense_type:
        return "V17";
    case LineProblem::no_vat:
        return "V20";
    case LineProblem::rate_and_nature:
        return "V21";
    case LineProblem::unknown_nature:
        return "V22";
    case LineProblem::wrong_stamp_duty_nature:
        return "V29";
    case LineProblem::flag_not_admitted:
        return "V19";
    case LineProblem::not_positive:
        return "V31";
    case LineProblem::too_large:
        return "V32";
    case LineProblem::ambiguous_discount:
        return "P02";
    }
    return "V20";
}

// The id of what is unusual in the VAT of a service under the issuer's tax regime (RULES R3.7); empty: nothing is.
std::string_view unusual_regime(const VatTreatment& vat, std::optional<TaxRegime> regime)
{
    if (regime == TaxRegime::flat_rate && (vat.is_rate() || vat.wire() == "N4")) return "V24";
    if (regime == TaxRegime::ordinary && vat.wire() == "N2.2") return "V25";
    return {};
}

void check_services(const InvoiceFacts& facts, const ExpenseLines& expenses, const CheckContext& context,
                    Findings& findings)
{
    std::set<std::string_view> reported;
    const auto report_once = [&](std::string_view id, const TextValues& values = {}) {
        if (!id.empty() && reported.insert(id).second) findings.push_back(make_finding(id, values));
    };
    for (const ExpenseLine& line : expenses.services()) {
        const auto admission = context.admitted.find(line.type);
        if (admission != context.admitted.end() && admission->second == Admission::refused) report_once("V18");
        if (admission != context.admitted.end() && admission->second == Admission::doubtful) report_once("V18W");
        if (line.vat.is_rate() && !line.vat.is_usual_rate()) report_once("V23");
        const VatNature* nature = find_vat_nature(line.vat.wire());
        if (nature != nullptr && !nature->usual) {
            report_once("P10", {{"n", std::string(nature->code)}, {"m", text(nature->meaning)}});
        }
        report_once(unusual_regime(line.vat, context.issuer.tax_regime));
        const bool exempt_aesthetic = line.type == ExpenseType::IC && line.vat.wire() == "N4";
        if (exempt_aesthetic && !facts.therapeutic_purpose_attested) report_once("V26");
    }
}

} // namespace

void check_expenses(const InvoiceFacts& facts, const ExpenseLines& expenses, const CheckContext& context,
                    Findings& findings)
{
    const Cents total = total_of(facts);
    if (expenses.sum != total) {
        findings.push_back(make_finding("V33", {{"x", expenses.sum.to_text()}, {"y", total.to_text()}}));
    }
    if (total.value() == 0) return findings.push_back(make_finding("V05"));

    for (const LineFinding& line : expenses.problems) {
        findings.push_back(make_finding(id_of(line.problem), {}, line.service_id));
    }
    if (expenses.problems.empty() && expenses.lines.empty()) return findings.push_back(make_finding("P01"));

    check_services(facts, expenses, context, findings);
    check_payment(facts, expenses, context, findings);
    check_stamp_duty(facts, expenses, context, findings);
}

} // namespace plugin::domain
