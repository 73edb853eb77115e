#include "host_sdk/catalogue.hpp"

#include "host_call.hpp"
#include "host_sdk/abi/catalogue.h"

namespace host_sdk {

namespace {

using Services = std::vector<Service>;

Service convert_service(const hsdk_service& raw)
{
    return {copy(raw.id), copy(raw.code), copy(raw.name), raw.revision};
}

hsdk_status receive(void* ctx, const hsdk_service* raw) noexcept
{
    return append<Services>(ctx, raw, convert_service);
}

} // namespace

std::int64_t Catalogue::current_revision(const Call& call) const
{
    const auto& table = m_host.extension<hsdk_catalogue_v1>(HSDK_EXT_CATALOGUE);
    std::int64_t revision = 0;
    call_host(table.current_revision, m_host.raw(), call.raw(), &revision);
    return revision;
}

std::vector<Service> Catalogue::list(const Call& call) const
{
    const auto& table = m_host.extension<hsdk_catalogue_v1>(HSDK_EXT_CATALOGUE);
    Services services;
    const hsdk_service_sink sink{&services, &receive};
    call_host(table.list, m_host.raw(), call.raw(), &sink);
    return services;
}

} // namespace host_sdk
