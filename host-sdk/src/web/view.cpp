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
    return put(name, {std::move(text)});
}

View& View::set(std::string_view name, bool flag)
{
    return put(name, {flag});
}

View& View::set(std::string_view name, View nested)
{
    std::vector<View> list;
    list.push_back(std::move(nested));
    return set(name, std::move(list));
}

View& View::set(std::string_view name, std::vector<View> list)
{
    return put(name, {std::move(list)});
}

View& View::put(std::string_view name, Value value)
{
    constexpr std::size_t k_usual = 16;
    if (m_entries.empty()) m_entries.reserve(k_usual); // else most of the time goes into growing
    m_entries.push_back({std::string(name), std::move(value)});
    return *this;
}

const View::Value* View::find(std::string_view name) const
{
    const auto found =
        std::find_if(m_entries.rbegin(), m_entries.rend(), [&](const Entry& entry) { return entry.name == name; });
    return found == m_entries.rend() ? nullptr : &found->value;
}

} // namespace host_sdk::web
