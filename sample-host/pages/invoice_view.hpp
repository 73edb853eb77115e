#pragma once

#include "pages/view.hpp"
#include "store/invoice.hpp"

namespace sample_host::pages {

/// What lists and pages show of an invoice: number, dates, total, and its badge (*Pagata*, *Da pagare*, *Annullata*).
View invoice_view(const store::Invoice& invoice);

} // namespace sample_host::pages
