#pragma once

#include "pages/view.hpp"

#include <cstdint>
#include <string>

namespace sample_host::pages {

inline constexpr std::int64_t k_rows_per_page = 25;

/// Where a list stands: page `number` (from 1) of `total` rows.
class Pager {
public:
    /// `asked` is what the address says; anything that is not a page of the list becomes the nearest one.
    Pager(const std::string& asked, std::int64_t total);

    std::int64_t offset() const { return (m_number - 1) * k_rows_per_page; }

    /// The view of the partial `{{>pager}}`. `base` is the address of the list up to and including "pagina=".
    View view(const std::string& base) const;

private:
    std::int64_t m_total;
    std::int64_t m_pages;
    std::int64_t m_number = 1;
};

/// The text as part of a query: everything but letters and digits becomes %XX.
std::string query_escaped(const std::string& text);

} // namespace sample_host::pages
