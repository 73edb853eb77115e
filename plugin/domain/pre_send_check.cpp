#include "plugin/domain/pre_send_check.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/domain/document_number.hpp"
#include "plugin/domain/expense_lines.hpp"
#include "plugin/domain/invoice_to_document.hpp"
#include "plugin/domain/tax_code.hpp"
#include "plugin/domain/vat_number.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace plugin::domain {
namespace {

using Findings = std::vector<Finding>;

void check_customer(const InvoiceFacts& facts, Findings& findings)
{
    if (facts.customer == CustomerKind::company_or_body) findings.push_back(make_finding("V03"));
    if (facts.customer == CustomerKind::unknown) findings.push_back(make_finding("V04"));
    // RULES R3.35: an opposed document carries no tax code; a company's is not the patient's.
    if (facts.opposition || facts.customer == CustomerKind::company_or_body) return;

    const TaxCodeCheck check = check_tax_code(facts.patient_tax_code);
    if (check.kind == TaxCodeKind::stp || check.kind == TaxCodeKind::eni) findings.push_back(make_finding("V12"));
    if (!check.problem) return;
    switch (*check.problem) {
    case TaxCodeProblem::empty:
        return findings.push_back(make_finding(facts.patient_has_no_italian_tax_code ? "V13" : "V06"));
    case TaxCodeProblem::wrong_format:
        return findings.push_back(make_finding("V07"));
    case TaxCodeProblem::wrong_check_character:
        return findings.push_back(make_finding("V08"));
    case TaxCodeProblem::impossible_date:
        return findings.push_back(make_finding("V09"));
    case TaxCodeProblem::wrong_provisional_check:
        return findings.push_back(make_finding("V11"));
    }
}

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

// The total of the document sent: positive also for a credit note (RULES R3.52).
Cents total_of(const InvoiceFacts& facts)
{
    const bool turned = facts.kind == DocumentKind::credit_note && facts.total_cents < 0;
    return turned && facts.total_cents != INT64_MIN ? Cents(-facts.total_cents) : Cents(facts.total_cents);
}

bool needs_traced_payment(const ExpenseLines& expenses, const Issuer& issuer)
{
    return issuer.category != IssuerCategory::accredited_facility &&
           !std::all_of(expenses.lines.begin(), expenses.lines.end(),
                        [](const ExpenseLine& line) { return may_omit_traced_payment(line.type); });
}

void check_lines(const InvoiceFacts& facts, const ExpenseLines& expenses, const CheckContext& context,
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

    std::set<std::string_view> reported;
    const auto report_once = [&](std::string_view id) {
        if (reported.insert(id).second) findings.push_back(make_finding(id));
    };
    for (const ExpenseLine& line : expenses.lines) {
        const auto admission = context.admitted.find(line.type);
        if (admission != context.admitted.end() && admission->second == Admission::refused) report_once("V18");
        if (admission != context.admitted.end() && admission->second == Admission::doubtful) report_once("V18W");
        if (line.vat.is_rate() && !line.vat.is_usual_rate()) report_once("V23");
    }
    if (!facts.traced_payment && needs_traced_payment(expenses, context.issuer)) report_once("V35");
}

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
    if (paid_on) check_payment_year(*paid_on, context, findings);
    if (!issued_on || !paid_on) return;
    if (facts.kind == DocumentKind::credit_note) {
        if (*paid_on != *issued_on) findings.push_back(make_finding("V47"));
    } else if (*paid_on < *issued_on && !facts.advance_payment_confirmed) {
        findings.push_back(make_finding("V37"));
    }
}

} // namespace

std::vector<Finding> check_issuer(const Issuer& issuer, Environment environment)
{
    Findings findings;
    const bool strict = environment == Environment::production;
    if (!is_vat_number_shape(issuer.vat_number)) {
        findings.push_back(make_finding("V50"));
    } else if (strict && !has_valid_vat_check(issuer.vat_number)) {
        findings.push_back(make_finding("V51"));
    }
    const TaxCodeCheck tax_code = check_tax_code(issuer.tax_code);
    const bool personal = tax_code.valid() && tax_code.kind == TaxCodeKind::personal;
    if (strict ? !personal : tax_code.normalised.empty()) findings.push_back(make_finding("V52"));

    const bool has_code = !trim(issuer.structure_code).empty();
    if (is_facility(issuer.category) && !StructureCodes::parse(issuer.structure_code)) {
        findings.push_back(make_finding("V53"));
    } else if (!is_facility(issuer.category) && has_code) {
        findings.push_back(make_finding("V53P"));
    }
    return findings;
}

Assessment pre_send_check(const InvoiceFacts& facts, const Associations& associations, const CheckContext& context)
{
    Findings findings;
    check_dates(facts, context, findings);
    check_customer(facts, findings);
    check_lines(facts, group_expense_lines(facts, associations), context, findings);
    if (document_number_problem(facts.number)) findings.push_back(make_finding("V43"));
    if (facts.kind == DocumentKind::credit_note && !facts.refunds) findings.push_back(make_finding("V46"));
    Findings issuer = check_issuer(context.issuer, context.environment);
    std::move(issuer.begin(), issuer.end(), std::back_inserter(findings));

    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
    Assessment assessment{std::move(findings), std::nullopt};
    if (assessment.findings.empty() || assessment.findings.front().severity == Severity::warning) {
        assessment.document = invoice_to_document(facts, associations, context.issuer.vat_number);
    }
    return assessment;
}

} // namespace plugin::domain
