#include "bridge/invoice_scopes.hpp"
#include "bridge/permission_guard.hpp"
#include "bridge/tables.hpp"
#include "services/permissions.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/text.hpp>

namespace sample_host::bridge {

namespace {

using host_sdk::Error;
using host_sdk::Status;

hsdk_status by_patient(const hsdk_host* host, const hsdk_call* call, hsdk_str text, std::uint32_t limit,
                       const hsdk_text_sink* sink, std::int32_t* more, hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] {
        if (limit < 1 || limit > HSDK_INVOICE_SEARCH_MAX_LIMIT) throw Error(Status::invalid, "limit must be 1..1000");
        HostContext& context = context_of(host);
        PermissionGuard invoices(context, call, k_invoices_scope, services::permission::invoices_view);
        PermissionGuard names(context, call, k_personal_scope, services::permission::customers_view_personal_data);
        auto ids = context.practice.invoices().of_patient(host_sdk::copy(text), limit + 1);
        *more = ids.size() > limit ? 1 : 0;
        if (ids.size() > limit) ids.resize(limit);
        for (const std::int64_t id : ids) {
            pass_on(sink->text(sink->ctx, host_sdk::lend(std::to_string(id))));
            invoices.count_rows(1);
            names.count_rows(1);
        }
    });
}

} // namespace

const hsdk_invoice_search_v1 k_invoice_search_table{&by_patient};

} // namespace sample_host::bridge
