#pragma once

#include "host_sdk/abi/billing.h"
#include "host_sdk/abi/catalogue.h"
#include "host_sdk/abi/invoices.h"
#include "host_sdk/billing.hpp"
#include "host_sdk/catalogue.hpp"
#include "host_sdk/invoices.hpp"

#include <vector>

namespace host_sdk::hosting {

/// The ABI record of an invoice that a host pushes into a plugin's sink. Points into `invoice`, which must outlive it.
class LentInvoice {
public:
    explicit LentInvoice(const Invoice& invoice);
    LentInvoice(const LentInvoice&) = delete;
    LentInvoice& operator=(const LentInvoice&) = delete;

    [[nodiscard]] const hsdk_invoice* record() const noexcept { return &m_record; }

private:
    std::vector<hsdk_invoice_line> m_lines;
    std::vector<const hsdk_invoice_line*> m_pointers;
    hsdk_invoice m_record{};
};

/// Removes what a reader without the right to personal data must not see, and says so in the record.
void redact(Invoice& invoice);

/// The ABI records of the smaller things. They point into the value, which must outlive them.
[[nodiscard]] hsdk_service lend(const Service& service) noexcept;
[[nodiscard]] hsdk_billing_entity lend(const BillingEntity& entity) noexcept;

} // namespace host_sdk::hosting
