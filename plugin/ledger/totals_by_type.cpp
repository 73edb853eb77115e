#include "plugin/ledger/totals_by_type.hpp"

#include <algorithm>
#include <charconv>

namespace plugin::ledger {

TotalsByType totals_of(const domain::FiscalDocument& document)
{
    TotalsByType totals;
    for (const domain::ExpenseLine& line : document.lines) {
        domain::Cents& total = totals[std::string(domain::code(line.type))];
        total = domain::Cents(total.value() + line.amount.value());
    }
    return totals;
}

std::string text_of(const TotalsByType& totals)
{
    std::string text;
    for (const auto& [type, total] : totals) {
        text += (text.empty() ? "" : ";") + type + "=" + std::to_string(total.value());
    }
    return text;
}

TotalsByType totals_from(std::string_view text)
{
    TotalsByType totals;
    while (!text.empty()) {
        const std::string_view one = text.substr(0, text.find(';'));
        text.remove_prefix(std::min(text.size(), one.size() + 1));
        const std::size_t sign = one.find('=');
        std::int64_t cents = 0;
        if (sign == std::string_view::npos) continue;
        std::from_chars(one.data() + sign + 1, one.data() + one.size(), cents);
        totals.emplace(one.substr(0, sign), domain::Cents(cents));
    }
    return totals;
}

} // namespace plugin::ledger
