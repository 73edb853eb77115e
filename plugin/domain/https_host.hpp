#pragma once

#include <string>
#include <string_view>

namespace plugin::domain {

// The host of an https address in upper case ("INVIOSS730P.SANITA.FINANZE.IT", "[::1]"). Empty where the address is
// none, or holds a user name or anything else that could lead elsewhere than it seems.
std::string https_host(std::string_view url);

// True for a host that is this computer: localhost, 127.x.x.x, [::1]. `host` as https_host answers it.
bool is_loopback(std::string_view host) noexcept;

} // namespace plugin::domain
