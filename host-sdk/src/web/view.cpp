#include "view_entry.hpp"

#include <algorithm>
#include <utility>

namespace host_sdk::web {
namespace {

constexpr std::size_t k_of_a_link = 2; // values

} // namespace

View::View() = default;
View::View(const View&) = default;
View::View(View&&) noexcept = default;
View& View::operator=(const View&) = default;
View& View::operator=(View&&) noexcept = default;
View::~View() = default;

View& View::set(std::string_view name, std::string_view text) &
{
    put(name, {.kind = Entry::Kind::text, .text_size = text.size()});
    m_texts.append(text);
    return *this;
}

View& View::set(std::string_view name, bool flag) &
{
    return put(name, {.kind = Entry::Kind::flag, .flag = flag});
}

View& View::set(std::string_view name, View nested) &
{
    std::vector<View> list;
    list.push_back(std::move(nested));
    return set(name, std::move(list));
}

View& View::set(std::string_view name, std::vector<View> list) &
{
    m_lists.push_back(std::move(list));
    return put(name, {.kind = Entry::Kind::list, .list = m_lists.size() - 1});
}

View& View::put(std::string_view name, Entry entry)
{
    // Room for a link of a list of thousands; what has more values is a row of a table, where growing step by step
    // would take most of the time.
    if (m_entries.empty()) m_entries.reserve(k_of_a_link);
    if (m_entries.size() == k_of_a_link) {
        m_entries.reserve(20);
        m_texts.reserve(400);
    }
    entry.begin = m_texts.size();
    entry.name_size = name.size();
    m_entries.push_back(entry);
    m_texts.append(name);
    return *this;
}

const View::Entry* View::find(std::string_view name) const noexcept
{
    const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(),
                                    [&](const Entry& entry) { return entry.name_in(m_texts) == name; });
    return found == m_entries.rend() ? nullptr : &*found;
}

} // namespace host_sdk::web
