#include "plugin/domain/https_host.hpp"

#include "plugin/domain/ascii.hpp"

#include <algorithm>

namespace plugin::domain {
namespace {

constexpr std::string_view k_scheme = "HTTPS://";

bool is_host_character(char c) noexcept
{
    return is_upper(c) || is_digit(c) || c == '.' || c == '-';
}

bool is_name_or_address(std::string_view host) noexcept
{
    if (host == "[::1]") return true;
    return !host.empty() && std::all_of(host.begin(), host.end(), is_host_character);
}

} // namespace

std::string https_host(std::string_view url)
{
    const std::string upper = compact_upper(url);
    if (!upper.starts_with(k_scheme)) return {};
    const std::size_t end = upper.find_first_of("/?#\\", k_scheme.size());
    std::string authority = upper.substr(k_scheme.size(), end - k_scheme.size());
    const std::size_t colon = authority.find(':', authority.starts_with('[') ? authority.find(']') : 0);
    if (colon != std::string::npos) {
        if (!all_digits(std::string_view(authority).substr(colon + 1))) return {};
        authority.resize(colon);
    }
    return is_name_or_address(authority) ? authority : std::string();
}

bool is_loopback(std::string_view host) noexcept
{
    if (host == "LOCALHOST" || host == "[::1]") return true;
    return host.starts_with("127.") &&
           std::all_of(host.begin(), host.end(), [](char c) { return is_digit(c) || c == '.'; });
}

} // namespace plugin::domain
