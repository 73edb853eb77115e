#pragma once

#include "plugin/domain/invoice_facts.hpp"

#include <host_sdk/invoices.hpp>

namespace plugin::intake {

// True for an invoice that belongs in the list: issued and paid (BEHAVIOURS 36, 37).
bool is_paid(const host_sdk::Invoice& invoice);

domain::DocumentKind kind_of(const host_sdk::Invoice& invoice);

// The host's invoice as the checks know it. Nothing is judged here. Which document a credit note refunds is not in it.
domain::InvoiceFacts to_facts(const host_sdk::Invoice& invoice);

} // namespace plugin::intake
