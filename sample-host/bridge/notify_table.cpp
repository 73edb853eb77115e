#include "bridge/tables.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/hosting/received_notice.hpp>
#include <host_sdk/manifest/route_match.hpp>
#include <host_sdk/text.hpp>

namespace sample_host::bridge {

namespace {

using host_sdk::Error;
using host_sdk::Status;

hsdk_status post(const hsdk_host* host, const hsdk_notice* notice, hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] {
        if (notice == nullptr) throw Error(Status::invalid, "there is no notice");
        const HostContext& context = context_of(host);
        const host_sdk::Notice received = host_sdk::hosting::receive_notice(*notice);
        if (received.page) {
            const auto* route = host_sdk::manifest::find_route(context.manifest.routes, *received.page);
            if (route == nullptr || !route->allows("GET")) {
                throw Error(Status::invalid, "the notice's page is no GET route of the manifest");
            }
        }
        context.post_notice(received);
    });
}

hsdk_status withdraw(const hsdk_host* host, hsdk_str key, hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] { context_of(host).withdraw_notice(host_sdk::copy(key)); });
}

} // namespace

const hsdk_notify_v1 k_notify_table{&post, &withdraw};

} // namespace sample_host::bridge
