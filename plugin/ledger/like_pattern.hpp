#pragma once

#include <string>
#include <string_view>

namespace plugin::ledger {

// The text as a pattern of LIKE ... ESCAPE '\\' that finds it anywhere.
inline std::string anywhere(std::string_view text)
{
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

} // namespace plugin::ledger
