#pragma once

#include "plugin/domain/invoice_facts.hpp"

#include <optional>

// Marca da bollo (RULES 3.2): 2.00 euro on documents whose amount without VAT is above 77.47.
namespace plugin::domain {

// What the services of an invoice cost without VAT, those that are not sent included, discounts taken off, the stamp
// duty left out. Nothing where the lines do not tell it.
std::optional<Cents> amount_without_vat(const InvoiceFacts& facts);

// True strictly above 77.47 (RULES R3.12).
bool is_stamp_duty_due(Cents amount_without_vat) noexcept;

} // namespace plugin::domain
