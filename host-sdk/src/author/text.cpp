#include "host_sdk/text.hpp"

namespace host_sdk {

hsdk_status TextCollector::receive(void* ctx, hsdk_str text) noexcept
{
    try {
        static_cast<TextCollector*>(ctx)->m_text = copy(text);
        return HSDK_OK;
    } catch (...) {
        return HSDK_E_INTERNAL;
    }
}

} // namespace host_sdk
