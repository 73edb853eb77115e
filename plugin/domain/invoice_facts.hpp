#pragma once

#include "plugin/domain/expense_type.hpp"
#include "plugin/domain/fiscal_document.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

// What the host knows of an invoice, as it says it: nothing here is checked yet.
namespace plugin::domain {

enum class DocumentKind { invoice, receipt, credit_note };
enum class CustomerKind { unknown, natural_person, company_or_body };
enum class InvoiceLineKind { service, stamp_duty, discount };

struct InvoiceLine {
    InvoiceLineKind kind = InvoiceLineKind::service;
    std::int64_t amount_cents = 0; // VAT included; a discount counts as negative whatever its sign
    std::string service_id;
    std::string vat_rate;
    std::string vat_nature;
};

// One of the payments of an invoice that was paid in parts.
struct Payment {
    std::string paid_on;        // ISO date
    std::optional<bool> traced; // nothing: not known
};

// Another document of the same patient and issuer.
struct OtherDocument {
    std::string number;
    std::string issued_on; // ISO date
    std::int64_t total_cents = 0;
    DocumentKind kind = DocumentKind::invoice;
};

struct InvoiceFacts {
    std::string id;
    std::string number;
    std::string issued_on; // ISO date
    std::string paid_on;   // ISO date; empty: not paid
    DocumentKind kind = DocumentKind::invoice;
    CustomerKind customer = CustomerKind::unknown;
    std::vector<InvoiceLine> lines;
    std::int64_t total_cents = 0;
    std::optional<bool> traced_payment;
    bool opposition = false;
    std::string patient_name; // as in the card, in any order; empty: not known
    std::string patient_tax_code;
    bool patient_has_no_italian_tax_code = false; // said so in the patient's card (RULES R3.49)
    bool advance_payment_confirmed = false;       // a payment before the date of the document is meant (RULES V37)
    std::optional<DocumentKey> refunds;           // a credit note: the document that it refunds

    // What a host may know beside. Unknown or not declared: the checks go by the rest.
    std::optional<std::int64_t> refundable_cents; // a credit note: of the document refunded, less earlier refunds
    std::vector<Payment> payments;                // empty: one payment, or not known
    std::vector<OtherDocument> others_of_patient; // those to compare it with (RULES V61)
    std::optional<bool> patient_usually_opposes;  // said in the patient's card (RULES R3.38)
    bool opposition_annotated = false;            // also on the invoice (RULES R3.37)
    bool therapeutic_purpose_attested = false;    // of an aesthetic treatment (RULES R3.8)
    bool stamp_duty_borne_by_issuer = false;      // not charged to the patient (RULES R3.15)
    bool queued_for_e_invoice = false;            // through the SdI (RULES R7.1)
};

// How a service of the host is sent. Without a type it is not sent at all ("non si invia").
struct Association {
    std::optional<ExpenseType> type;
    ExpenseFlag flag = ExpenseFlag::none;
};

// By service id. A service that is not in it still has to be associated by the doctor.
using Associations = std::map<std::string, Association, std::less<>>;

} // namespace plugin::domain
