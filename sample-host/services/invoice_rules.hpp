#pragma once

#include "services/field_error.hpp"
#include "services/invoice_draft.hpp"
#include "store/invoice.hpp"
#include "store/service.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sample_host::services {

// Rules of an invoice that need no database. Errors carry the names of the form's fields.

inline constexpr std::size_t k_most_lines = 20;
inline constexpr std::size_t k_longest_number = 60; ///< more than Sistema TS takes: the practice has a style of its own
inline constexpr std::int64_t k_stamp_duty_cents = 200;

/// Sets the payment: with a method the invoice is paid, on `paid_on` or else today; without one it is not, whatever the
/// date says.
void apply_payment(store::Invoice& invoice, const std::string& method, const std::string& paid_on,
                   std::string_view today, FieldErrors& errors);

/// Sets the date of issue: today when empty, never in the future.
void apply_issue_date(store::Invoice& invoice, const std::string& issued_on, std::string_view today,
                      FieldErrors& errors);

/// Sets lines and total from the rows in use. A line that the invoice already had for the same service keeps its
/// wording and taxation, even if the catalogue changed meanwhile.
void apply_lines(store::Invoice& invoice, const InvoiceDraft& draft, const std::vector<store::Service>& catalogue,
                 FieldErrors& errors);

/// What the rows that can be read come to, stamp duty included: for a form that is still being written.
std::int64_t total_of(const InvoiceDraft& draft, const std::vector<store::Service>& catalogue);

/// "12/2026".
std::string default_number(std::int64_t progressive, std::string_view year);

/// The place in the sequence that a number stands for: 12 for "12/2026" and "12", 0 for a number in another style.
std::int64_t progressive_of(std::string_view number, std::string_view year);

/// The form, filled with an invoice that exists.
InvoiceDraft draft_of(const store::Invoice& invoice);

} // namespace sample_host::services
