#include "host_sdk/billing.hpp"

#include "host_call.hpp"
#include "host_sdk/abi/billing.h"

namespace host_sdk {

namespace {

using Entities = std::vector<BillingEntity>;

BillingEntity convert_entity(const hsdk_billing_entity& raw)
{
    return {copy(raw.id), copy(raw.name), copy(raw.vat_number), copy_if_present(raw.profession),
            copy_if_present(raw.tax_regime)};
}

hsdk_status receive(void* ctx, const hsdk_billing_entity* raw) noexcept
{
    return append<Entities>(ctx, raw, convert_entity);
}

} // namespace

std::vector<BillingEntity> Billing::list(const Call& call) const
{
    const auto& table = m_host.extension<hsdk_billing_v1>(HSDK_EXT_BILLING);
    Entities entities;
    const hsdk_billing_sink sink{&entities, &receive};
    call_host(table.list, m_host.raw(), call.raw(), &sink);
    return entities;
}

std::optional<BillingEntity> Billing::get(const Call& call, std::string_view id) const
{
    const auto& table = m_host.extension<hsdk_billing_v1>(HSDK_EXT_BILLING);
    Entities entities;
    const hsdk_billing_sink sink{&entities, &receive};
    try {
        call_host(table.get, m_host.raw(), call.raw(), lend(id), &sink);
    } catch (const Error& e) {
        if (e.status() == Status::not_found) return std::nullopt;
        throw;
    }
    if (entities.empty()) return std::nullopt;
    return std::move(entities.front());
}

} // namespace host_sdk
