#include "plugin/intake/service_url.hpp"

#include "plugin/domain/ascii.hpp"

namespace plugin::intake {
namespace {

// The host of an https address, in upper case; empty where it is none.
std::string host_of(std::string_view url)
{
    const std::string upper = domain::compact_upper(url);
    constexpr std::string_view scheme = "HTTPS://";
    if (!upper.starts_with(scheme)) return {};
    return upper.substr(scheme.size(), upper.find_first_of(":/?#", scheme.size()) - scheme.size());
}

} // namespace

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
    return host_of(url) == host_of(k_production_url) ? domain::Environment::production : domain::Environment::test;
}

} // namespace plugin::intake
