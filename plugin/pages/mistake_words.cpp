#include "plugin/pages/mistake_words.hpp"

#include "plugin/domain/check_table.hpp"
#include "plugin/domain/text.hpp"

namespace plugin::pages {
namespace {

constexpr std::string_view k_sum = "V33"; // the one that says the amounts of its document

} // namespace

std::string mistake_words(const ledger::Mistake& mistake, const rules::RulesData& rules)
{
    if (mistake.is_of_sistema_ts()) {
        const auto entry = rules.explain(mistake.code);
        return entry ? entry->explanation : domain::text("mistake.code", {{"code", mistake.code}});
    }
    if (domain::find_check(mistake.rule) == nullptr) return {};
    return mistake.rule == k_sum ? domain::text("check.V33.in-general") : domain::make_finding(mistake.rule).text;
}

domain::MendingPlace mending_place_of(const ledger::Mistake& mistake, const rules::RulesData& rules)
{
    if (mistake.is_of_sistema_ts()) {
        const auto entry = rules.explain(mistake.code);
        return entry ? entry->mended_on : domain::MendingPlace::nowhere;
    }
    const domain::Check* check = domain::find_check(mistake.rule);
    return check == nullptr ? domain::MendingPlace::nowhere : check->place;
}

} // namespace plugin::pages
