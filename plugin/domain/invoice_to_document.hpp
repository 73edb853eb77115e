#pragma once

#include "plugin/domain/expense_lines.hpp"
#include "plugin/domain/fiscal_document.hpp"
#include "plugin/domain/invoice_facts.hpp"

#include <optional>
#include <string_view>

namespace plugin::domain {

// The document to send for an invoice, under the issuer's partita IVA. Nothing where the facts do not make a document:
// a date that cannot be read, a line without type or VAT, no line to send. Whether it *should* be sent is decided by
// pre_send_check, which is the usual way in. Pure function.
std::optional<FiscalDocument> invoice_to_document(const InvoiceFacts& facts, const Associations& associations,
                                                  std::string_view vat_number);

// The same, of the lines that were grouped already.
std::optional<FiscalDocument> invoice_to_document(const InvoiceFacts& facts, ExpenseLines expenses,
                                                  std::string_view vat_number);

} // namespace plugin::domain
