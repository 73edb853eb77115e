#include "plugin/pages/expense_legend.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/pages/issuer_category_text.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/rules/rules_data.hpp"

namespace plugin::pages {

using domain::Admission;
using domain::text;
using host_sdk::web::View;

namespace {

std::string legend_note(Admission admission)
{
    switch (admission) {
    case Admission::admitted:
        break;
    case Admission::doubtful:
        return text("expense-legend.doubtful");
    case Admission::refused:
        return text("expense-legend.refused");
    }
    return {};
}

} // namespace

Admission admission_of(domain::ExpenseType type, const Admissions& admissions)
{
    const auto found = admissions.find(type);
    return found == admissions.end() ? Admission::admitted : found->second;
}

void set_legend(View& view, const PracticeIssuers& issuers, const rules::RulesData& rules)
{
    std::vector<View> usual;
    std::vector<View> others;
    for (const auto& entry : rules.expense_types()) {
        const Admission admission = admission_of(entry.type, issuers.admissions);
        View line;
        line.set("code", domain::code(entry.type)).set("name", entry.name).set("description", entry.description);
        set_optional(line, "note", legend_note(admission));
        (admission == Admission::admitted ? usual : others).push_back(std::move(line));
    }
    std::string who;
    for (const domain::IssuerCategory category : issuers.categories) {
        if (!who.empty()) who += ", ";
        who += text_of(category);
    }
    set_optional(view, "legend_for", who);
    view.set("legend", usual).set("other_codes", others).set("has_other_codes", !others.empty());
    view.set("checked_on", date_text(rules.expense_types_checked_on()));
}

} // namespace plugin::pages
