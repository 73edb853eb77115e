#include "plugin/pages/spreadsheet_csv.hpp"

#include "plugin/domain/money.hpp"

#include <algorithm>

namespace plugin::pages {

std::string csv_line(const std::vector<std::string>& cells)
{
    constexpr std::string_view k_begins_a_formula = "=+-@\t\r\n";
    std::string line;
    for (const std::string& cell : cells) {
        line += line.empty() ? "\"" : ";\"";
        if (!cell.empty() && k_begins_a_formula.find(cell.front()) != std::string_view::npos) line += '\'';
        for (const char c : cell) {
            if (c == '"') line += '"';
            line += c;
        }
        line += '"';
    }
    return line + "\r\n";
}

std::string csv_amount(std::int64_t cents)
{
    std::string text = domain::Cents(cents).to_wire();
    std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

} // namespace plugin::pages
