#include "host_sdk/storage.hpp"

#include "host_call.hpp"
#include "host_sdk/abi/storage.h"

namespace host_sdk {

std::filesystem::path Storage::data_directory() const
{
    const auto& table = m_host.extension<hsdk_storage_v1>(HSDK_EXT_STORAGE);
    return collect_text([&](const hsdk_text_sink* sink) { call_host(table.data_directory, m_host.raw(), sink); });
}

std::filesystem::path Storage::package_directory() const
{
    const auto& table = m_host.extension<hsdk_storage_v1>(HSDK_EXT_STORAGE);
    return collect_text([&](const hsdk_text_sink* sink) { call_host(table.package_directory, m_host.raw(), sink); });
}

} // namespace host_sdk
