#pragma once

#include "store/patient.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sample_host::store {

// The numbers are those of host-sdk.md 6.1.
enum class InvoiceState { issued = 1, cancelled = 2, deleted = 3 };
enum class InvoiceKind { invoice = 1, credit_note = 3 };
enum class LineKind { service = 1, stamp_duty = 2 };

struct InvoiceLine {
    LineKind kind = LineKind::service;
    std::optional<std::int64_t> service_id; ///< absent for a stamp duty
    std::string description;
    std::int64_t amount_cents = 0; ///< what the patient pays for the line, VAT included
    std::string vat_rate;          ///< "22.00" or empty
    std::string vat_nature;        ///< "N4" or empty
};

/// A document of the practice with all that it carries. For a deleted one only id, revision and state mean anything.
struct Invoice {
    std::int64_t id = 0;
    std::int64_t revision = 0; ///< of the last change
    InvoiceState state = InvoiceState::issued;
    InvoiceKind kind = InvoiceKind::invoice;
    std::int64_t billing_entity_id = 0;
    Patient patient;
    bool patient_opposes = false; ///< the patient opposed the transmission of this document
    std::int64_t progressive = 0; ///< the number's place in the sequence of the billing entity and year
    std::string number;           ///< as printed
    std::string issued_on;        ///< YYYY-MM-DD
    std::string paid_on;          ///< YYYY-MM-DD; empty: not paid
    std::string payment_method;   ///< code of services/payment_method.hpp; empty: not paid
    std::int64_t total_cents = 0;
    std::optional<std::int64_t> refunds_invoice_id; ///< credit note: the invoice it refunds
    std::vector<InvoiceLine> lines;

    bool is_paid() const { return !paid_on.empty(); }
};

} // namespace sample_host::store
