#include "bridge/tables.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/text.hpp>

#include <algorithm>

namespace sample_host::bridge {

namespace {

using host_sdk::Error;
using host_sdk::Status;

hsdk_status get(const hsdk_host* host, hsdk_str name, const hsdk_text_sink* sink, hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] {
        const HostContext& context = context_of(host);
        const auto& declared = context.manifest.settings;
        const auto wanted = host_sdk::view(name);
        if (std::none_of(declared.begin(), declared.end(), [&](const auto& s) { return s.name == wanted; })) {
            throw Error(Status::denied, "the manifest declares no setting of that name");
        }
        const auto found = context.settings.find(wanted);
        if (found == context.settings.end()) throw Error(Status::not_found, "the installation gives no such setting");
        pass_on(sink->text(sink->ctx, host_sdk::lend(found->second)));
    });
}

} // namespace

const hsdk_settings_v1 k_settings_table{&get};

} // namespace sample_host::bridge
