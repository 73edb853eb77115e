#pragma once

#include "plugin/domain/invoice_facts.hpp"

#include <span>
#include <string>
#include <vector>

// The lines of an invoice, grouped into the voci di spesa that Sistema TS wants.
namespace plugin::domain {

enum class LineProblem {
    no_expense_type,
    no_vat,
    rate_and_nature,
    unknown_nature,
    wrong_stamp_duty_nature,
    flag_not_admitted,
    not_positive,
    too_large,
    ambiguous_discount, // nothing says which service it belongs to
};

struct LineFinding {
    LineProblem problem;
    std::string service_id; // empty where it concerns no single service

    friend bool operator==(const LineFinding&, const LineFinding&) = default;
};

struct ExpenseLines {
    std::vector<ExpenseLine> lines;    // complete only where there are no problems
    std::vector<LineFinding> problems; // each at most once
    Cents sum;                         // of all lines of the invoice, those that are not sent included
    bool has_stamp_duty = false;       // it is the last of the lines

    // The lines without the stamp duty.
    std::span<const ExpenseLine> services() const noexcept
    {
        return std::span(lines).first(lines.size() - (has_stamp_duty ? 1 : 0));
    }
};

// The total of the document sent: positive also for a credit note (RULES R3.52).
Cents total_of(const InvoiceFacts& facts) noexcept;

// One line for each pair of expense type and VAT treatment (BEHAVIOURS 72, RULES R2.8), in order of appearance;
// services that are not sent and zero amounts left out (R3.53); discounts netted (R3.54); the stamp duty last, a line
// of its own (R3.16 to R3.19). A credit note written with negative amounts is turned positive (R3.52).
ExpenseLines group_expense_lines(const InvoiceFacts& facts, const Associations& associations);

} // namespace plugin::domain
