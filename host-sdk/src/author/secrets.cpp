#include "host_sdk/secrets.hpp"

#include "host_call.hpp"

namespace host_sdk {

Secrets::Key Secrets::derive_key(const Call& call, std::string_view label) const
{
    const auto& table = m_host.extension<hsdk_secrets_v1>(HSDK_EXT_SECRETS);
    Key key{};
    call_host(table.derive_key, m_host.raw(), call.raw(), lend(label), key.data());
    return key;
}

} // namespace host_sdk
