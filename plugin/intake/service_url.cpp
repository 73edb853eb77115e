#include "plugin/intake/service_url.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/domain/https_host.hpp"

namespace plugin::intake {
std::string service_url(const host_sdk::Settings& settings)
{
    std::string url(domain::trim(settings.get("sistema-ts.url").value_or("")));
    while (url.ends_with('/')) {
        url.pop_back();
    }
    return url.empty() ? std::string(k_production_url) : url;
}

domain::Environment environment_of(std::string_view url)
{
    return domain::https_host(url) == domain::https_host(k_production_url) ? domain::Environment::production
                                                                           : domain::Environment::test;
}

} // namespace plugin::intake
