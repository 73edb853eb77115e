#pragma once

#include "host_sdk/abi/invoice_batch.h"
#include "host_sdk/abi/invoices.h"
#include "host_sdk/call.hpp"
#include "host_sdk/host.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace host_sdk {

enum class InvoiceState {
    issued = HSDK_INVOICE_ISSUED,
    cancelled = HSDK_INVOICE_CANCELLED,
    deleted = HSDK_INVOICE_DELETED
};

enum class InvoiceKind {
    invoice = HSDK_INVOICE_KIND_INVOICE,
    receipt = HSDK_INVOICE_KIND_RECEIPT,
    credit_note = HSDK_INVOICE_KIND_CREDIT_NOTE,
};

enum class CustomerKind {
    unknown = HSDK_CUSTOMER_UNKNOWN,
    natural_person = HSDK_CUSTOMER_NATURAL_PERSON,
    body = HSDK_CUSTOMER_BODY,
};

enum class LineKind { service = HSDK_LINE_SERVICE, stamp_duty = HSDK_LINE_STAMP_DUTY, discount = HSDK_LINE_DISCOUNT };

struct InvoiceLine {
    LineKind kind = LineKind::service;
    std::int64_t amount_cents = 0; ///< VAT included; negative for a discount
    std::optional<std::string> service_id;
    std::string description;
    std::optional<std::string> vat_rate;   ///< "22.00"
    std::optional<std::string> vat_nature; ///< "N4"
};

/// One invoice of the host, as C++ values. See abi/invoices.h for each field.
struct Invoice {
    std::string id;
    std::int64_t revision = 0;
    InvoiceState state = InvoiceState::issued;
    InvoiceKind kind = InvoiceKind::invoice;
    bool redacted = false;
    std::optional<bool> traceable_payment; ///< nullopt: unknown
    bool patient_opposes = false;
    CustomerKind customer_kind = CustomerKind::unknown;
    std::int64_t total_cents = 0;
    std::string billing_entity_id;
    std::string number;
    std::string issued_on;
    std::optional<std::string> paid_on; ///< nullopt: not paid
    std::string payment_method;
    std::string currency;
    std::optional<std::string> refunds_invoice_id;
    std::optional<std::string> patient_name;
    std::optional<std::string> patient_tax_code;
    std::vector<InvoiceLine> lines;
};

/// The practice's invoices, read by a revision feed: remember one number, ask for what changed since. Scope:
/// invoices.read, and invoices.read-personal-data for name and tax code. Thread-safe.
class Invoices {
public:
    explicit Invoices(Host host) noexcept : m_host(host) {}

    [[nodiscard]] std::int64_t current_revision(const Call& call) const;
    /// Invoices whose last change is in (after, up_to], by ascending revision, at most `limit` (1..1000).
    [[nodiscard]] std::vector<Invoice> changes(const Call& call, std::int64_t after, std::int64_t up_to,
                                               std::uint32_t limit) const;
    /// nullopt when there is none with that id.
    [[nodiscard]] std::optional<Invoice> get(const Call& call, std::string_view id) const;
    /// As many as there are ids, in their order; nullopt where there is none with that id. One call of the host for
    /// 1000 of them where it offers hsdk.invoice-batch/1, else one for each.
    [[nodiscard]] std::vector<std::optional<Invoice>> get_many(const Call& call,
                                                               std::span<const std::string> ids) const;

private:
    Host m_host;
};

} // namespace host_sdk
