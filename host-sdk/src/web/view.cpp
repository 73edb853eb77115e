#include "view_value.hpp"

#include <algorithm>
#include <utility>

namespace host_sdk::web {

View::View() = default;
View::View(const View&) = default;
View::View(View&&) noexcept = default;
View& View::operator=(const View&) = default;
View& View::operator=(View&&) noexcept = default;
View::~View() = default;

View& View::set(std::string_view name, std::string text)
{
    m_entries.push_back({std::string(name), {std::move(text)}});
    return *this;
}

View& View::set(std::string_view name, bool flag)
{
    m_entries.push_back({std::string(name), {flag}});
    return *this;
}

View& View::set(std::string_view name, View nested)
{
    std::vector<View> list;
    list.push_back(std::move(nested));
    return set(name, std::move(list));
}

View& View::set(std::string_view name, std::vector<View> list)
{
    m_entries.push_back({std::string(name), {std::move(list)}});
    return *this;
}

const View::Value* View::find(std::string_view name) const
{
    const auto found =
        std::find_if(m_entries.rbegin(), m_entries.rend(), [&](const Entry& entry) { return entry.name == name; });
    return found == m_entries.rend() ? nullptr : &found->value;
}

} // namespace host_sdk::web
