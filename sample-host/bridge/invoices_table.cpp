#include "bridge/invoice_scopes.hpp"
#include "bridge/permission_guard.hpp"
#include "bridge/record_id.hpp"
#include "bridge/tables.hpp"
#include "services/payment_method.hpp"
#include "services/permissions.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/hosting/lent_records.hpp>
#include <host_sdk/text.hpp>

#include <utility>

namespace sample_host::bridge {

namespace {

using host_sdk::Error;
using host_sdk::Status;

std::optional<std::string> present(std::string&& text)
{
    return text.empty() ? std::nullopt : std::optional<std::string>(std::move(text));
}

host_sdk::InvoiceLine convert_line(store::InvoiceLine&& line)
{
    host_sdk::InvoiceLine value;
    value.kind = static_cast<host_sdk::LineKind>(line.kind);
    value.amount_cents = line.amount_cents;
    if (line.service_id) value.service_id = std::to_string(*line.service_id);
    value.description = std::move(line.description);
    value.vat_rate = present(std::move(line.vat_rate));
    value.vat_nature = present(std::move(line.vat_nature));
    return value;
}

host_sdk::Invoice convert(store::Invoice&& invoice)
{
    host_sdk::Invoice value;
    value.id = std::to_string(invoice.id);
    value.revision = invoice.revision;
    value.state = static_cast<host_sdk::InvoiceState>(invoice.state);
    if (invoice.state == store::InvoiceState::deleted) return value;
    value.kind = static_cast<host_sdk::InvoiceKind>(invoice.kind);
    value.patient_opposes = invoice.patient_opposes;
    value.customer_kind = static_cast<host_sdk::CustomerKind>(invoice.patient.kind);
    value.total_cents = invoice.total_cents;
    value.billing_entity_id = std::to_string(invoice.billing_entity_id);
    value.number = std::move(invoice.number);
    value.issued_on = std::move(invoice.issued_on);
    value.paid_on = present(std::move(invoice.paid_on));
    if (const auto* method = services::find_payment_method(invoice.payment_method); method != nullptr) {
        value.payment_method = method->label;
        value.traceable_payment = method->traceable;
    }
    value.currency = "EUR";
    if (invoice.refunds_invoice_id) value.refunds_invoice_id = std::to_string(*invoice.refunds_invoice_id);
    value.patient_name = present(std::move(invoice.patient.name));
    value.patient_tax_code = present(std::move(invoice.patient.tax_code));
    value.lines.reserve(invoice.lines.size());
    for (auto& line : invoice.lines) {
        value.lines.push_back(convert_line(std::move(line)));
    }
    return value;
}

/// Pushes an invoice as the caller may see it.
void push(store::Invoice&& invoice, bool with_personal_data, const hsdk_invoice_sink& sink)
{
    host_sdk::Invoice value = convert(std::move(invoice));
    if (!with_personal_data) host_sdk::hosting::redact(value);
    const host_sdk::hosting::LentInvoice lent(value);
    pass_on(sink.invoice(sink.ctx, lent.record()));
}

bool sees_personal_data(const PermissionGuard& guard)
{
    return guard.also(k_personal_scope, services::permission::customers_view_personal_data);
}

hsdk_status invoices_revision(const hsdk_host* host, const hsdk_call* call, std::int64_t* out,
                              hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] {
        HostContext& context = context_of(host);
        const PermissionGuard guard(context, call, k_invoices_scope, services::permission::invoices_view);
        *out = context.practice.invoices().current_revision();
    });
}

hsdk_status changes(const hsdk_host* host, const hsdk_call* call, std::int64_t after, std::int64_t up_to,
                    std::uint32_t limit, const hsdk_invoice_sink* sink, hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] {
        if (limit < 1 || limit > HSDK_INVOICES_MAX_LIMIT) throw Error(Status::invalid, "limit must be 1..1000");
        HostContext& context = context_of(host);
        PermissionGuard guard(context, call, k_invoices_scope, services::permission::invoices_view);
        const bool personal = sees_personal_data(guard);
        for (auto& invoice : context.practice.invoices().changes(after, up_to, limit)) {
            if (call->is_cancelled(call) != 0) throw Error(Status::cancelled, "the call was cancelled");
            push(std::move(invoice), personal, *sink);
            guard.count_rows(1);
            if (personal) guard.count_rows_under(k_personal_scope, 1);
        }
    });
}

hsdk_status get(const hsdk_host* host, const hsdk_call* call, hsdk_str id, const hsdk_invoice_sink* sink,
                hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] {
        HostContext& context = context_of(host);
        PermissionGuard guard(context, call, k_invoices_scope, services::permission::invoices_view);
        const auto number = parse_record_id(host_sdk::view(id));
        auto invoice = number ? context.practice.invoices().find(*number) : std::nullopt;
        if (!invoice) throw Error(Status::not_found, "no such invoice");
        const bool personal = sees_personal_data(guard);
        push(std::move(*invoice), personal, *sink);
        guard.count_rows(1);
        if (personal) guard.count_rows_under(k_personal_scope, 1);
    });
}

hsdk_status get_batch(const hsdk_host* host, const hsdk_call* call, const hsdk_str* ids, std::uint32_t count,
                      const hsdk_invoice_sink* sink, hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] {
        if (count < 1 || count > HSDK_INVOICE_BATCH_MAX_COUNT) throw Error(Status::invalid, "count must be 1..1000");
        HostContext& context = context_of(host);
        PermissionGuard guard(context, call, k_invoices_scope, services::permission::invoices_view);
        const bool personal = sees_personal_data(guard);
        std::vector<std::int64_t> wanted;
        for (std::uint32_t i = 0; i < count; ++i) {
            if (const auto number = parse_record_id(host_sdk::view(ids[i]))) wanted.push_back(*number);
        }
        for (auto& invoice : context.practice.invoices().find_all(wanted)) {
            if (call->is_cancelled(call) != 0) throw Error(Status::cancelled, "the call was cancelled");
            push(std::move(invoice), personal, *sink);
            guard.count_rows(1);
            if (personal) guard.count_rows_under(k_personal_scope, 1);
        }
    });
}

} // namespace

const hsdk_invoice_batch_v1 k_invoice_batch_table{&get_batch};
const hsdk_invoices_v1 k_invoices_table{&invoices_revision, &changes, &get};

} // namespace sample_host::bridge
