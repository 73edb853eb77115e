#include "host_sdk/clock.hpp"

#include "host_sdk/abi/clock.h"

namespace host_sdk {

std::int64_t Clock::now_ms() const
{
    return m_host.extension<hsdk_clock_v1>(HSDK_EXT_CLOCK).now_ms(m_host.raw());
}

} // namespace host_sdk
