#pragma once

#include <string_view>

namespace plugin::domain {

// What stands in XML and HTML, in texts and in attributes, for a character that would be taken for markup; empty for
// any other.
constexpr std::string_view xml_entity_of(char c) noexcept
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&apos;";
    default:
        return {};
    }
}

} // namespace plugin::domain
