#include "plugin/pages/expense_choice.hpp"

#include "plugin/domain/text.hpp"

namespace plugin::pages {

using domain::Association;
using domain::ExpenseFlag;
using domain::text;

namespace {

std::string_view flag_suffix(ExpenseFlag flag) noexcept
{
    switch (flag) {
    case ExpenseFlag::none:
        return "";
    case ExpenseFlag::emergency_room:
        return ":1";
    case ExpenseFlag::intramoenia:
        return ":2";
    }
    return "";
}

std::optional<ExpenseFlag> flag_from_suffix(std::string_view suffix) noexcept
{
    for (const auto flag : {ExpenseFlag::none, ExpenseFlag::emergency_room, ExpenseFlag::intramoenia}) {
        if (flag_suffix(flag) == suffix) return flag;
    }
    return std::nullopt;
}

} // namespace

std::string choice_value(const Association& association)
{
    if (!association.type) return std::string(k_not_sent_choice);
    return std::string(domain::code(*association.type)) + std::string(flag_suffix(association.flag));
}

std::optional<Association> association_from_choice(std::string_view value)
{
    if (value == k_not_sent_choice) return Association{};
    const auto type = domain::expense_type_from_code(value.substr(0, 2));
    const auto flag = flag_from_suffix(value.substr(std::min<std::size_t>(2, value.size())));
    if (!type || !flag || !domain::is_flag_admitted(*type, *flag)) return std::nullopt;
    return Association{type, *flag};
}

std::string choice_text(const Association& association)
{
    if (!association.type) return text("expense-choice.not-sent");
    std::string code(domain::code(*association.type));
    switch (association.flag) {
    case ExpenseFlag::none:
        return code;
    case ExpenseFlag::emergency_room:
        return text("expense-choice.emergency-room", {{"code", code}});
    case ExpenseFlag::intramoenia:
        return text("expense-choice.intramoenia", {{"code", code}});
    }
    return code;
}

Admissions best_of(Admissions admissions, const Admissions& other)
{
    for (const auto& [type, admission] : other) {
        const auto [found, is_new] = admissions.emplace(type, admission);
        // The enumeration goes from the best to the worst.
        if (!is_new && admission < found->second) found->second = admission;
    }
    return admissions;
}

} // namespace plugin::pages
