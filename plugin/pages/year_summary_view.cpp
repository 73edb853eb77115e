#include "plugin/pages/year_summary_view.hpp"

#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/pages/spreadsheet_csv.hpp"
#include "plugin/rules/rules_data.hpp"

namespace plugin::pages {

using domain::text;
using host_sdk::web::View;
using ledger::AcceptedSum;
using ledger::AcceptedSums;

namespace {

std::string month_name(unsigned month)
{
    return month >= 1 && month <= 12 ? text("month." + std::to_string(month)) : text("year-summary.no-date");
}

// "SR – Visite e prestazioni mediche".
std::string type_name(const std::string& code, const rules::RulesData& rules)
{
    if (code.empty()) return text("year-summary.no-type");
    for (const auto& entry : rules.expense_types()) {
        if (domain::code(entry.type) == code) return code + " – " + entry.name;
    }
    return code;
}

std::string refunds_text(const AcceptedSum& refunds)
{
    return refunds.documents == 0 ? "–" : number_text(refunds.documents) + " · " + money_text(refunds.total_cents);
}

View line_view(const std::string& name, const AcceptedSums& sums)
{
    return View()
        .set("name", name)
        .set("documents", number_text(sums.expenses.documents))
        .set("total", money_text(sums.expenses.total_cents))
        .set("refunds", refunds_text(sums.credit_notes));
}

std::vector<std::string> csv_cells(int year, const std::string& entity, const std::string& group,
                                   const std::string& name, const AcceptedSums& sums)
{
    return {std::to_string(year),
            entity,
            group,
            name,
            std::to_string(sums.expenses.documents),
            csv_amount(sums.expenses.total_cents),
            std::to_string(sums.credit_notes.documents),
            csv_amount(sums.credit_notes.total_cents)};
}

} // namespace

View entity_year_view(const EntityYear& year, const rules::RulesData& rules)
{
    std::vector<View> months;
    for (const auto& [month, sums] : year.sums.by_month) {
        months.push_back(line_view(month_name(month), sums));
    }
    std::vector<View> types;
    for (const auto& [code, sums] : year.sums.by_type) {
        types.push_back(line_view(type_name(code, rules), sums));
    }
    const AcceptedSums& all = year.sums.all;
    View view = line_view(text("year-summary.total"), all);
    view.set("id", year.entity.id).set("entity_name", year.entity.name);
    set_optional(view, "vat", year.entity.vat_number);
    view.set("has_rows", !months.empty()).set("months", months).set("types", types);
    view.set("count", text_of_count(all.expenses.documents, "year-summary.accepted"));
    view.set("has_refunds", all.credit_notes.documents > 0);
    view.set("refund_count", text_of_count(all.credit_notes.documents, "year-summary.refunds"));
    view.set("refund_total", money_text(all.credit_notes.total_cents));
    view.set("net", money_text(all.expenses.total_cents - all.credit_notes.total_cents));
    return view;
}

std::vector<std::vector<std::string>> year_summary_rows(int year, const std::vector<EntityYear>& entities,
                                                        const rules::RulesData& rules)
{
    std::vector<std::vector<std::string>> rows{
        {text("year-summary.cell-year"), text("common.billing-entity"), text("year-summary.per"),
         text("year-summary.line"), text("year-summary.documents"), text("year-summary.total"),
         text("year-summary.credit-notes"), text("year-summary.total-of-credit-notes")}};
    for (const EntityYear& one : entities) {
        const std::string& name = one.entity.name;
        for (const auto& [month, sums] : one.sums.by_month) {
            rows.push_back(csv_cells(year, name, text("year-summary.month"), month_name(month), sums));
        }
        for (const auto& [code, sums] : one.sums.by_type) {
            rows.push_back(csv_cells(year, name, text("year-summary.expense-type"), type_name(code, rules), sums));
        }
        rows.push_back(csv_cells(year, name, text("year-summary.cell-year"), text("year-summary.total"), one.sums.all));
    }
    return rows;
}

} // namespace plugin::pages
