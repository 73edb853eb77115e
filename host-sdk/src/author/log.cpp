#include "host_sdk/log.hpp"

#include "host_sdk/abi/log.h"
#include "host_sdk/text.hpp"

namespace host_sdk {

void Log::debug(std::string_view message) const noexcept
{
    write(HSDK_LOG_DEBUG, message);
}
void Log::info(std::string_view message) const noexcept
{
    write(HSDK_LOG_INFO, message);
}
void Log::warning(std::string_view message) const noexcept
{
    write(HSDK_LOG_WARNING, message);
}
void Log::error(std::string_view message) const noexcept
{
    write(HSDK_LOG_ERROR, message);
}

void Log::write(int level, std::string_view message) const noexcept
{
    const auto* table = static_cast<const hsdk_log_v1*>(m_host.raw()->get_extension(m_host.raw(), HSDK_EXT_LOG));
    if (table != nullptr) table->write(m_host.raw(), level, lend(message));
}

} // namespace host_sdk
