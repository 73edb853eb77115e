#include "plugin/intake/host_facts.hpp"

#include "plugin/intake/fingerprint.hpp"
#include "plugin/intake/service_url.hpp"

#include <host_sdk/billing.hpp>
#include <host_sdk/catalogue.hpp>
#include <host_sdk/clock.hpp>
#include <host_sdk/secrets.hpp>
#include <host_sdk/settings.hpp>

namespace plugin::intake {

std::string HostFacts::basis() const
{
    std::string content = today.iso();
    content += environment == domain::Environment::production ? " production" : " test";
    content += " catalogue " + std::to_string(catalogue_revision);
    for (const auto& [entity, vat_number] : vat_numbers) {
        content.append("\n").append(entity).append(" ").append(vat_number);
    }
    for (const auto& [entity, regime] : tax_regimes) {
        content.append("\n").append(entity);
        content += regime == domain::TaxRegime::flat_rate ? " flat rate" : " ordinary";
    }
    return ledger::sha256_hex(content);
}

HostFacts read_host_facts(host_sdk::Host host, const host_sdk::Call& call)
{
    const std::int64_t now_ms = host_sdk::Clock(host).now_ms();
    HostFacts facts{.now_ms = now_ms,
                    .today = domain::Date::in_rome(now_ms),
                    .environment = environment_of(service_url(host_sdk::Settings(host))),
                    .catalogue_revision = 0,
                    .services = {},
                    .vat_numbers = {},
                    .tax_regimes = {},
                    .fingerprint_key = {}};
    // The revision first: a service that changes while the list is read makes the next step look again.
    const host_sdk::Catalogue catalogue(host);
    facts.catalogue_revision = catalogue.current_revision(call);
    for (const host_sdk::Service& service : catalogue.list(call)) {
        facts.services.emplace(service.id, service.revision);
    }
    for (const host_sdk::BillingEntity& entity : host_sdk::Billing(host).list(call)) {
        facts.vat_numbers.emplace(entity.id, entity.vat_number);
        const auto regime = domain::tax_regime_from_text(entity.tax_regime.value_or(""));
        if (regime) facts.tax_regimes.emplace(entity.id, *regime);
    }
    facts.fingerprint_key = host_sdk::Secrets(host).derive_key(call, k_fingerprint_key_label);
    return facts;
}

} // namespace plugin::intake
