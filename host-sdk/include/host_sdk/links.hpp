#pragma once

#include "host_sdk/abi/links.h"
#include "host_sdk/call.hpp"
#include "host_sdk/host.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace host_sdk {

/// Whose page; `patient` is the one of an invoice.
enum class LinkKind {
    invoice = HSDK_LINK_INVOICE,
    patient = HSDK_LINK_PATIENT,
    service = HSDK_LINK_SERVICE,
    billing_entity = HSDK_LINK_BILLING_ENTITY,
};

/// At what the page opens.
enum class LinkField {
    none = HSDK_LINK_FIELD_NONE,
    tax_code = HSDK_LINK_FIELD_TAX_CODE,
    customer_kind = HSDK_LINK_FIELD_CUSTOMER_KIND,
    number = HSDK_LINK_FIELD_NUMBER,
    issued_on = HSDK_LINK_FIELD_ISSUED_ON,
    paid_on = HSDK_LINK_FIELD_PAID_ON,
    payment_method = HSDK_LINK_FIELD_PAYMENT_METHOD,
    opposition = HSDK_LINK_FIELD_OPPOSITION,
    lines = HSDK_LINK_FIELD_LINES,
    vat_number = HSDK_LINK_FIELD_VAT_NUMBER,
};

struct Link {
    LinkKind kind = LinkKind::invoice;
    std::string id; ///< of the record; of the invoice for `patient`
    LinkField field = LinkField::none;
    std::optional<std::string> return_path = std::nullopt; ///< of a GET route of the plugin, with a query if it likes
};

/// The host's own pages where a record is corrected. An extension that a host may lack. Thread-safe.
class Links {
public:
    explicit Links(Host host) noexcept : m_host(host) {}

    /// The address where the user of this call corrects the record, to be used as it is in a page: "/patients/7?...".
    /// nullopt where there is none for him: this host has no such addresses, he may not correct it, or it is gone.
    [[nodiscard]] std::optional<std::string> mending_page(const Call& call, const Link& link) const;

private:
    Host m_host;
};

} // namespace host_sdk
