#include "plugin/domain/invoice_to_document.hpp"

#include "plugin/domain/tax_code.hpp"

#include <utility>

namespace plugin::domain {

std::optional<FiscalDocument> invoice_to_document(const InvoiceFacts& facts, const Associations& associations,
                                                  std::string_view vat_number)
{
    return invoice_to_document(facts, group_expense_lines(facts, associations), vat_number);
}

std::optional<FiscalDocument> invoice_to_document(const InvoiceFacts& facts, ExpenseLines expenses,
                                                  std::string_view vat_number)
{
    const std::optional<Date> issued_on = Date::from_iso(facts.issued_on);
    const std::optional<Date> paid_on = Date::from_iso(facts.paid_on);
    if (!issued_on || !paid_on || !expenses.problems.empty() || expenses.lines.empty()) return std::nullopt;

    DocumentKey key{std::string(vat_number), *issued_on, 1, facts.number};
    FiscalDocument document{.key = std::move(key),
                            .paid_on = *paid_on,
                            .advance_payment = *paid_on < *issued_on,
                            .patient_tax_code = std::nullopt,
                            .lines = std::move(expenses.lines),
                            .traced_payment = facts.traced_payment,
                            .opposition = facts.opposition,
                            .refunds = facts.refunds};
    // RULES R3.35: with the opposition no tax code may leave.
    if (!facts.opposition) document.patient_tax_code = normalise_tax_code(facts.patient_tax_code);
    return document;
}

} // namespace plugin::domain
