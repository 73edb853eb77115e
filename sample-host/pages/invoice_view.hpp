#pragma once

#include "pages/view.hpp"
#include "services/practice.hpp"
#include "store/invoice.hpp"

#include <vector>

namespace sample_host::pages {

/// What lists and pages show of an invoice: number, dates, total, and its badge (*Pagata*, *Da pagare*, *Annullata*).
View invoice_view(const store::Invoice& invoice);

/// The rows of a list: each invoice with the name of its billing entity.
std::vector<View> invoice_rows(services::Practice& practice, const std::vector<store::Invoice>& invoices);

} // namespace sample_host::pages
