#include "bridge/permission_guard.hpp"
#include "bridge/tables.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/hosting/lent_records.hpp>

namespace sample_host::bridge {

namespace {

constexpr std::string_view k_catalogue_scope = "catalogue.read";

hsdk_status catalogue_revision(const hsdk_host* host, const hsdk_call* call, std::int64_t* out,
                               hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] {
        HostContext& context = context_of(host);
        const PermissionGuard guard(context, call, k_catalogue_scope, {});
        *out = context.practice.catalogue().current_revision();
    });
}

hsdk_status list(const hsdk_host* host, const hsdk_call* call, const hsdk_service_sink* sink,
                 hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] {
        HostContext& context = context_of(host);
        PermissionGuard guard(context, call, k_catalogue_scope, {});
        for (const auto& service : context.practice.catalogue().list()) {
            // This host has no short codes for its services.
            const host_sdk::Service value{std::to_string(service.id), "", service.name, service.revision};
            const hsdk_service record = host_sdk::hosting::lend(value);
            pass_on(sink->service(sink->ctx, &record));
            guard.count_rows(1);
        }
    });
}

} // namespace

const hsdk_catalogue_v1 k_catalogue_table{&catalogue_revision, &list};

} // namespace sample_host::bridge
