#include "bridge/tables.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/text.hpp>

namespace sample_host::bridge {

namespace {

hsdk_status data_directory(const hsdk_host* host, const hsdk_text_sink* sink, hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] {
        const std::string path = context_of(host).data_directory.string();
        pass_on(sink->text(sink->ctx, host_sdk::lend(path)));
    });
}

hsdk_status package_directory(const hsdk_host* host, const hsdk_text_sink* sink, hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] {
        const std::string path = context_of(host).package_directory.string();
        pass_on(sink->text(sink->ctx, host_sdk::lend(path)));
    });
}

} // namespace

const hsdk_storage_v1 k_storage_table{&data_directory, &package_directory};

} // namespace sample_host::bridge
