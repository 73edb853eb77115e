#pragma once

#include "plugin/domain/check_context.hpp"
#include "plugin/domain/expense_lines.hpp"
#include "plugin/domain/finding.hpp"
#include "plugin/domain/invoice_facts.hpp"

// The parts of pre_send_check, one for each side of a document. Each adds what it finds. Pure functions.
namespace plugin::domain {

// Whom the document is made out to: V03, V04, V06 to V13, V15, V16, P09.
void check_patient(const InvoiceFacts& facts, Findings& findings);

// V01, V37, V39 to V42, P03, P08.
void check_dates(const InvoiceFacts& facts, const CheckContext& context, Findings& findings);

// What was paid for: V05, V17 to V26, V29, V31 to V33, P01, P02, P10 and, where there is something to send, check_payment
// and check_stamp_duty.
void check_expenses(const InvoiceFacts& facts, const ExpenseLines& expenses, const CheckContext& context,
                    Findings& findings);

// V27, V28, V30. Nothing is said of credit notes, for which no rule was found (RULES 10, question 17), nor of
// accredited facilities, whose receipts are exempt (R3.14).
void check_stamp_duty(const InvoiceFacts& facts, const ExpenseLines& expenses, const CheckContext& context,
                      Findings& findings);

// How it was paid: V35, V36.
void check_payment(const InvoiceFacts& facts, const ExpenseLines& expenses, const CheckContext& context,
                   Findings& findings);

// V46 to V48. Nothing of a document that is no credit note.
void check_credit_note(const InvoiceFacts& facts, Findings& findings);

// V61: among the others of the patient, one of the same day and amount under another number.
void check_duplicates(const InvoiceFacts& facts, Findings& findings);

} // namespace plugin::domain
