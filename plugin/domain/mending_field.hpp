#pragma once

#include <string_view>

namespace plugin::domain {

// What of an invoice, a patient or a billing entity is put right, so that the host's page opens there.
enum class MendingField {
    none, // the record as a whole
    tax_code,
    customer_kind,
    number,
    issued_on,
    paid_on,
    payment_method,
    opposition,
    lines,
    vat_number,
};

// By the id of a check or of a finding ("V06", "V18W"); none for an id that is not known.
MendingField mending_field(std::string_view check_id) noexcept;

} // namespace plugin::domain
