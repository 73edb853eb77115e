#include "plugin/domain/pre_send_check.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/domain/document_checks.hpp"
#include "plugin/domain/document_number.hpp"
#include "plugin/domain/expense_lines.hpp"
#include "plugin/domain/invoice_to_document.hpp"
#include "plugin/domain/tax_code.hpp"
#include "plugin/domain/vat_number.hpp"

#include <algorithm>
#include <iterator>

namespace plugin::domain {
namespace {

// V43, V59.
void check_document(const InvoiceFacts& facts, Findings& findings)
{
    if (document_number_problem(facts.number)) findings.push_back(make_finding("V43"));
    const bool person = facts.customer == CustomerKind::natural_person;
    if (facts.queued_for_e_invoice && person) findings.push_back(make_finding("V59"));
}

} // namespace

Findings check_issuer(const Issuer& issuer, Environment environment)
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
    check_patient(facts, findings);
    ExpenseLines expenses = group_expense_lines(facts, associations);
    check_expenses(facts, expenses, context, findings);
    check_document(facts, findings);
    check_credit_note(facts, findings);
    check_duplicates(facts, findings);
    Findings issuer = check_issuer(context.issuer, context.environment);
    std::move(issuer.begin(), issuer.end(), std::back_inserter(findings));

    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
    Assessment assessment{std::move(findings), std::nullopt};
    if (assessment.findings.empty() || assessment.findings.front().severity == Severity::warning) {
        assessment.document = invoice_to_document(facts, std::move(expenses), context.issuer.vat_number);
    }
    return assessment;
}

} // namespace plugin::domain
