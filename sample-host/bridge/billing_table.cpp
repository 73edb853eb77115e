#include "bridge/permission_guard.hpp"
#include "bridge/record_id.hpp"
#include "bridge/tables.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/hosting/lent_records.hpp>
#include <host_sdk/text.hpp>

#include <algorithm>

namespace sample_host::bridge {

namespace {

constexpr std::string_view k_billing_scope = "billing.read";

host_sdk::BillingEntity convert(const store::BillingEntity& entity)
{
    const auto known = [](const std::string& text) {
        return text.empty() ? std::nullopt : std::optional<std::string>(text);
    };
    return {std::to_string(entity.id), entity.name, entity.vat_number, known(entity.profession), std::nullopt};
}

void push(const store::BillingEntity& entity, const hsdk_billing_sink& sink)
{
    const host_sdk::BillingEntity value = convert(entity);
    const hsdk_billing_entity record = host_sdk::hosting::lend(value);
    pass_on(sink.entity(sink.ctx, &record));
}

hsdk_status list(const hsdk_host* host, const hsdk_call* call, const hsdk_billing_sink* sink,
                 hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] {
        HostContext& context = context_of(host);
        PermissionGuard guard(context, call, k_billing_scope, {});
        auto entities = context.practice.billing().list();
        std::sort(entities.begin(), entities.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
        for (const auto& entity : entities) {
            push(entity, *sink);
            guard.count_rows(1);
        }
    });
}

hsdk_status get(const hsdk_host* host, const hsdk_call* call, hsdk_str id, const hsdk_billing_sink* sink,
                hsdk_error* error) noexcept
{
    return host_sdk::guard(error, [&] {
        HostContext& context = context_of(host);
        PermissionGuard guard(context, call, k_billing_scope, {});
        const auto number = parse_record_id(host_sdk::view(id));
        const auto entity = number ? context.practice.billing().find(*number) : std::nullopt;
        if (!entity) throw host_sdk::Error(host_sdk::Status::not_found, "no such billing entity");
        push(*entity, *sink);
        guard.count_rows(1);
    });
}

} // namespace

const hsdk_billing_v1 k_billing_table{&list, &get};

} // namespace sample_host::bridge
