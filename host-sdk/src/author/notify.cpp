#include "host_sdk/notify.hpp"

#include "host_call.hpp"

namespace host_sdk {

void Notify::post(const Notice& notice) const
{
    const auto& table = m_host.extension<hsdk_notify_v1>(HSDK_EXT_NOTIFY);
    const hsdk_notice record{sizeof(hsdk_notice), static_cast<std::int32_t>(notice.level),
                             lend(notice.key),    lend(notice.title),
                             lend(notice.text),   lend_if_present(notice.page)};
    call_host(table.post, m_host.raw(), &record);
}

void Notify::withdraw(std::string_view key) const
{
    const auto& table = m_host.extension<hsdk_notify_v1>(HSDK_EXT_NOTIFY);
    call_host(table.withdraw, m_host.raw(), lend(key));
}

} // namespace host_sdk
