#include "pages/pager.hpp"

#include <algorithm>

namespace sample_host::pages {

Pager::Pager(const std::string& asked, std::int64_t total)
    : m_total(total), m_pages(std::max<std::int64_t>(1, (total + k_rows_per_page - 1) / k_rows_per_page))
{
    std::int64_t number = 0;
    for (const char c : asked.substr(0, 9))
        number = c >= '0' && c <= '9' ? number * 10 + (c - '0') : 0;
    m_number = std::clamp<std::int64_t>(number, 1, m_pages);
}

View Pager::view(const std::string& base) const
{
    View view;
    view.set("any", m_total > 0).set("total", std::to_string(m_total));
    view.set("first", std::to_string(offset() + 1));
    view.set("last", std::to_string(std::min(m_total, offset() + k_rows_per_page)));
    view.set("previous", false).set("next", false);
    if (m_number > 1) view.set("previous", View().set("url", base + std::to_string(m_number - 1)));
    if (m_number < m_pages) view.set("next", View().set("url", base + std::to_string(m_number + 1)));
    return view;
}

std::string query_escaped(const std::string& text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string escaped;
    for (const char c : text) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const auto byte = static_cast<unsigned char>(c);
        if (plain)
            escaped += c;
        else
            (escaped += '%', escaped += digits[byte >> 4U], escaped += digits[byte & 0x0FU]);
    }
    return escaped;
}

} // namespace sample_host::pages
