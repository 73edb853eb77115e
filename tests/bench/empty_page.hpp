#pragma once

#include <host_sdk/web.hpp>

namespace bench {

/// A page without content.
inline host_sdk::web::Response empty_page()
{
    return host_sdk::web::page("Vuota", "<p></p>");
}

} // namespace bench
