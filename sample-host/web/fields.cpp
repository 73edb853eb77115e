#include "web/fields.hpp"

#include "web/wipe.hpp"

namespace sample_host::web {

Fields::~Fields()
{
    for (auto& field : m_fields)
        wipe(field.second);
}

const std::string& Fields::value(std::string_view name) const
{
    for (const auto& [key, value] : m_fields)
        if (key == name) return value;
    return m_nothing;
}

bool Fields::has(std::string_view name) const
{
    for (const auto& [key, value] : m_fields)
        if (key == name) return true;
    return false;
}

} // namespace sample_host::web
