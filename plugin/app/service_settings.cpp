#include "plugin/app/service_settings.hpp"

#include "plugin/domain/ascii.hpp"

#include <host_sdk/settings.hpp>

#include <algorithm>

namespace plugin::app {

namespace {

constexpr std::string_view k_scheme = "https://";

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return domain::is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

std::string_view host_of(std::string_view url)
{
    if (url.starts_with(k_scheme)) url.remove_prefix(k_scheme.size());
    return url.substr(0, url.find_first_of(":/"));
}

} // namespace

ServiceSettings ServiceSettings::read(const host_sdk::Host& host)
{
    const host_sdk::Settings settings(host);
    ServiceSettings result;
    result.url = settings.get("sistema-ts.url").value_or(std::string(k_production_url));
    if (result.url.empty()) result.url = k_production_url;
    while (result.url.ends_with('/')) {
        result.url.pop_back();
    }
    result.ca_file = settings.get("sistema-ts.ca").value_or("");
    result.certificate = settings.get("sistema-ts.sanitel-certificate").value_or("");
    return result;
}

domain::Environment environment_of(std::string_view url)
{
    const bool is_production = lower(host_of(url)) == lower(host_of(k_production_url));
    return is_production ? domain::Environment::production : domain::Environment::test;
}

} // namespace plugin::app
