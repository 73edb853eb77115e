#pragma once

#include <string_view>

namespace plugin::domain {

// Whether a code of Sistema TS says that the archive stands already as the request wanted it, perhaps by this very
// request on a try that seemed lost: S017, the key is there; S022, it is cancelled (PROTOCOL 11.3, 13). Such a document
// is asked for, not called rejected.
constexpr bool says_already_done(std::string_view code) noexcept
{
    return code == "S017" || code == "S022";
}

} // namespace plugin::domain
