#include "plugin/domain/document_checks.hpp"
#include "plugin/domain/tax_code.hpp"
#include "plugin/domain/tax_code_name.hpp"

namespace plugin::domain {
namespace {

std::string_view id_of(TaxCodeProblem problem, bool has_no_italian_tax_code)
{
    switch (problem) {
    case TaxCodeProblem::empty:
        return has_no_italian_tax_code ? "V13" : "V06";
    case TaxCodeProblem::wrong_format:
        return "V07";
    case TaxCodeProblem::wrong_check_character:
        return "V08";
    case TaxCodeProblem::impossible_date:
        return "V09";
    case TaxCodeProblem::wrong_provisional_check:
        return "V11";
    }
    return "V07";
}

void check_opposition(const InvoiceFacts& facts, Findings& findings)
{
    if (facts.opposition && !facts.opposition_annotated) findings.push_back(make_finding("V15"));
    if (facts.patient_usually_opposes.value_or(facts.opposition) != facts.opposition) {
        findings.push_back(make_finding("V16"));
    }
}

void check_tax_code_of_patient(const InvoiceFacts& facts, Findings& findings)
{
    const TaxCodeCheck check = check_tax_code(facts.patient_tax_code);
    if (check.problem) {
        return findings.push_back(make_finding(id_of(*check.problem, facts.patient_has_no_italian_tax_code)));
    }
    switch (*check.kind) {
    case TaxCodeKind::stp:
    case TaxCodeKind::eni:
        return findings.push_back(make_finding("V12"));
    case TaxCodeKind::provisional:
        // RULES 6.4: those of associations and bodies begin so; no official source, hence a warning.
        if (check.normalised[0] >= '8') findings.push_back(make_finding("P09"));
        return;
    case TaxCodeKind::personal:
        if (!tax_code_fits_name(check.normalised, facts.patient_name).value_or(true)) {
            findings.push_back(make_finding("V10"));
        }
        return;
    }
}

} // namespace

void check_patient(const InvoiceFacts& facts, Findings& findings)
{
    if (facts.customer == CustomerKind::company_or_body) return findings.push_back(make_finding("V03"));
    if (facts.customer == CustomerKind::unknown) findings.push_back(make_finding("V04"));
    check_opposition(facts, findings);
    // RULES R3.35: an opposed document carries no tax code.
    if (!facts.opposition) check_tax_code_of_patient(facts, findings);
}

} // namespace plugin::domain
