#include "host_sdk/settings.hpp"

#include "host_call.hpp"
#include "host_sdk/abi/settings.h"

namespace host_sdk {

std::optional<std::string> Settings::get(std::string_view name) const
{
    const auto& table = m_host.extension<hsdk_settings_v1>(HSDK_EXT_SETTINGS);
    try {
        return collect_text([&](const hsdk_text_sink* sink) { call_host(table.get, m_host.raw(), lend(name), sink); });
    } catch (const Error& e) {
        if (e.status() == Status::not_found) return std::nullopt;
        throw;
    }
}

} // namespace host_sdk
