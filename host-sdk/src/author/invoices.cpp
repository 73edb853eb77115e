#include "host_sdk/invoices.hpp"

#include "host_call.hpp"

#include <algorithm>

namespace host_sdk {

namespace {

using Page = std::vector<Invoice>;

InvoiceLine convert_line(const hsdk_invoice_line& raw)
{
    return {static_cast<LineKind>(raw.kind), raw.amount_cents,
            copy_if_present(raw.service_id), copy(raw.description),
            copy_if_present(raw.vat_rate),   copy_if_present(raw.vat_nature)};
}

Invoice convert_invoice(const hsdk_invoice& raw)
{
    Invoice invoice;
    invoice.id = copy(raw.id);
    invoice.revision = raw.revision;
    invoice.state = static_cast<InvoiceState>(raw.state);
    if (invoice.state == InvoiceState::deleted) return invoice;
    invoice.kind = static_cast<InvoiceKind>(raw.kind);
    invoice.redacted = raw.redacted != 0;
    if (raw.traceable_payment != HSDK_TRACEABLE_UNKNOWN) invoice.traceable_payment = raw.traceable_payment != 0;
    invoice.patient_opposes = raw.patient_opposes != 0;
    invoice.customer_kind = static_cast<CustomerKind>(raw.customer_kind);
    invoice.total_cents = raw.total_cents;
    invoice.billing_entity_id = copy(raw.billing_entity_id);
    invoice.number = copy(raw.number);
    invoice.issued_on = copy(raw.issued_on);
    invoice.paid_on = copy_if_present(raw.paid_on);
    invoice.payment_method = copy(raw.payment_method);
    invoice.currency = copy(raw.currency);
    invoice.refunds_invoice_id = copy_if_present(raw.refunds_invoice_id);
    invoice.patient_name = copy_if_present(raw.patient_name);
    invoice.patient_tax_code = copy_if_present(raw.patient_tax_code);
    invoice.lines.reserve(raw.line_count);
    for (std::uint32_t i = 0; i < raw.line_count; ++i) {
        invoice.lines.push_back(convert_line(*raw.lines[i]));
    }
    return invoice;
}

hsdk_status receive(void* ctx, const hsdk_invoice* raw) noexcept
{
    return append<Page>(ctx, raw, convert_invoice);
}

/// Those of one call, for the ids in the order in which they were asked for.
void sort_in(Page page, std::span<const std::string> ids, std::vector<std::optional<Invoice>>& invoices)
{
    auto next = page.begin();
    for (const std::string& id : ids) {
        const bool is_there = next != page.end() && next->id == id;
        invoices.push_back(is_there ? std::optional(std::move(*next++)) : std::nullopt);
    }
}

} // namespace

std::int64_t Invoices::current_revision(const Call& call) const
{
    const auto& table = m_host.extension<hsdk_invoices_v1>(HSDK_EXT_INVOICES);
    std::int64_t revision = 0;
    call_host(table.current_revision, m_host.raw(), call.raw(), &revision);
    return revision;
}

std::vector<Invoice> Invoices::changes(const Call& call, std::int64_t after, std::int64_t up_to,
                                       std::uint32_t limit) const
{
    const auto& table = m_host.extension<hsdk_invoices_v1>(HSDK_EXT_INVOICES);
    Page page;
    const hsdk_invoice_sink sink{&page, &receive};
    call_host(table.changes, m_host.raw(), call.raw(), after, up_to, limit, &sink);
    return page;
}

std::optional<Invoice> Invoices::get(const Call& call, std::string_view id) const
{
    const auto& table = m_host.extension<hsdk_invoices_v1>(HSDK_EXT_INVOICES);
    Page page;
    const hsdk_invoice_sink sink{&page, &receive};
    try {
        call_host(table.get, m_host.raw(), call.raw(), lend(id), &sink);
    } catch (const Error& e) {
        if (e.status() == Status::not_found) return std::nullopt;
        throw;
    }
    if (page.empty()) return std::nullopt;
    return std::move(page.front());
}

std::vector<std::optional<Invoice>> Invoices::get_many(const Call& call, std::span<const std::string> ids) const
{
    std::vector<std::optional<Invoice>> invoices;
    invoices.reserve(ids.size());
    if (m_host.raw()->get_extension(m_host.raw(), HSDK_EXT_INVOICE_BATCH) == nullptr) {
        for (const std::string& id : ids) {
            invoices.push_back(get(call, id));
        }
        return invoices;
    }
    const auto& table = m_host.extension<hsdk_invoice_batch_v1>(HSDK_EXT_INVOICE_BATCH);
    while (!ids.empty()) {
        const auto some = ids.first(std::min<std::size_t>(ids.size(), HSDK_INVOICE_BATCH_MAX_COUNT));
        std::vector<hsdk_str> lent;
        lent.reserve(some.size());
        for (const std::string& id : some) {
            lent.push_back(lend(id));
        }
        Page page;
        page.reserve(some.size());
        const hsdk_invoice_sink sink{&page, &receive};
        call_host(table.get, m_host.raw(), call.raw(), lent.data(), static_cast<std::uint32_t>(lent.size()), &sink);
        sort_in(std::move(page), some, invoices);
        ids = ids.subspan(some.size());
    }
    return invoices;
}

} // namespace host_sdk
