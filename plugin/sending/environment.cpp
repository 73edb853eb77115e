#include "plugin/sending/environment.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/intake/service_url.hpp"

#include <filesystem>

namespace plugin::sending {
namespace {

std::string setting(const host_sdk::Settings& settings, std::string_view name)
{
    return std::string(domain::trim(settings.get(name).value_or("")));
}

std::string read_ca_file(const host_sdk::Settings& settings, const rules::ServiceEnvironment& environment)
{
    std::string path = setting(settings, "sistema-ts.ca");
    if (!path.empty() && environment.trust == rules::Trust::system) {
        throw EnvironmentError(domain::text("environment-error.own-authority"));
    }
    std::error_code error;
    if (!path.empty() && !std::filesystem::is_regular_file(path, error)) {
        throw EnvironmentError(domain::text("environment-error.no-authorities"));
    }
    return path;
}

sts::SanitelCertificate require_certificate(const host_sdk::Settings& settings, ledger::Session& session,
                                            std::int64_t now_ms, const UsableCertificate& usable = &usable_certificate)
{
    CertificateInUse in_use = certificate_in_use(settings, session, usable);
    require_not_expired(in_use, now_ms);
    return std::move(in_use.certificate);
}

} // namespace

ServiceAddress read_address(const host_sdk::Settings& settings, const rules::RulesData& rules)
{
    std::string url = intake::service_url(settings);
    if (!url.starts_with("https://")) {
        throw EnvironmentError(domain::text("environment-error.not-https"));
    }
    const std::optional<rules::ServiceEnvironment> environment = rules.environment_of(url);
    if (!environment) {
        throw EnvironmentError(domain::text("environment-error.not-sistema-ts"));
    }
    return {std::move(url), read_ca_file(settings, *environment),
            environment->fictitious_identities ? domain::Environment::test : domain::Environment::production};
}

std::optional<sts::SanitelCertificate> read_certificate(const host_sdk::Settings& settings, ledger::Session& session,
                                                        std::int64_t now_ms, const UsableCertificate& usable)
{
    try {
        return require_certificate(settings, session, now_ms, usable);
    } catch (const EnvironmentError&) {
        return std::nullopt; // told where something is to be sent
    }
}

Environment read_environment(const host_sdk::Settings& settings, const rules::RulesData& rules,
                             ledger::Session& session, std::int64_t now_ms)
{
    ServiceAddress address = read_address(settings, rules);
    return {std::move(address), require_certificate(settings, session, now_ms)};
}

} // namespace plugin::sending
