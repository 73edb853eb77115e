#pragma once

#include <span>
#include <string_view>

namespace plugin::domain {

// A reason why a line bears no VAT (naturaIVA), one of those that an invoice may carry (RULES 3.1, R3.4).
struct VatNature {
    std::string_view code;
    std::string_view meaning; // the name of a text
    bool usual;               // in a health practice
};

std::span<const VatNature> vat_natures() noexcept;

// Null for a code that an invoice may not carry.
const VatNature* find_vat_nature(std::string_view code) noexcept;

} // namespace plugin::domain
