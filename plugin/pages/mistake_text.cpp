#include "plugin/pages/mistake_text.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/domain/check_table.hpp"

#include <algorithm>

namespace plugin::pages {
namespace {

constexpr std::string_view k_discarded = "scarto:";
constexpr std::size_t k_longest_code = 10;

bool is_code(std::string_view text)
{
    return !text.empty() && text.size() <= k_longest_code &&
           std::all_of(text.begin(), text.end(), [](char c) { return domain::is_upper(c) || domain::is_digit(c); });
}

} // namespace

std::string mistake_text(const ledger::Mistake& mistake)
{
    if (mistake.is_of_sistema_ts()) return std::string(k_discarded) + mistake.code;
    return mistake.service_id.empty() ? mistake.rule : mistake.rule + ":" + mistake.service_id;
}

std::optional<ledger::Mistake> mistake_from(std::string_view text)
{
    if (text.starts_with(k_discarded)) {
        const std::string_view code = text.substr(k_discarded.size());
        if (!is_code(code)) return std::nullopt;
        return ledger::Mistake{.code = std::string(code)};
    }
    const auto colon = text.find(':');
    const std::string_view rule = text.substr(0, colon);
    if (domain::find_check(rule) == nullptr) return std::nullopt;
    return ledger::Mistake{.rule = std::string(rule),
                           .service_id = colon == std::string_view::npos ? "" : std::string(text.substr(colon + 1))};
}

} // namespace plugin::pages
