#include "plugin/app/certificate_check.hpp"

#include "plugin/intake/service_url.hpp"
#include "plugin/sending/certificate.hpp"
#include "plugin/sending/environment.hpp"

#include <host_sdk/settings.hpp>

namespace plugin::app {
namespace {

pages::CertificateDetails details_of(const sts::SanitelCertificate& certificate, const host_sdk::Settings& settings,
                                     const rules::RulesData& rules)
{
    // A simulator has a key of its own.
    const bool production = intake::environment_of(intake::service_url(settings)) == domain::Environment::production;
    return {certificate.subject(), certificate.fingerprint(), certificate.not_after() * 1000,
            production && !rules.is_known_sanitel_key(certificate.key_digest())};
}

pages::CertificateState state_of(const host_sdk::Settings& settings, const rules::RulesData& rules,
                                 ledger::LedgerDatabase& ledger)
{
    pages::CertificateState state;
    try {
        ledger::Session session = ledger.session();
        const sending::CertificateInUse in_use = sending::certificate_in_use(settings, session);
        state.details = details_of(in_use.certificate, settings, rules);
        if (in_use.installed) {
            state.installed = pages::CertificateDeed{in_use.installed->installed_by, in_use.installed->installed_at};
        }
        if (in_use.consent) state.consent = pages::CertificateDeed{in_use.consent->given_by, in_use.consent->given_at};
        static_cast<void>(sending::read_address(settings, rules));
    } catch (const sending::EnvironmentError& error) {
        state.problem = error.what();
    }
    return state;
}

} // namespace

pages::CertificateReader certificate_reader(const host_sdk::Host& host, const rules::RulesData& rules,
                                            ledger::LedgerDatabase& ledger)
{
    return {[host, &rules, &ledger] { return state_of(host_sdk::Settings(host), rules, ledger); },
            [host, &rules](std::string_view content) -> pages::CertificateReading {
                try {
                    return details_of(sending::usable_certificate(content), host_sdk::Settings(host), rules);
                } catch (const sts::CertificateError& error) {
                    return std::string(error.what());
                }
            }};
}

} // namespace plugin::app
