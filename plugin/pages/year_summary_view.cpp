#include "plugin/pages/year_summary_view.hpp"

#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/pages/spreadsheet_csv.hpp"
#include "plugin/rules/rules_data.hpp"

#include <array>

namespace plugin::pages {

using host_sdk::web::View;
using ledger::AcceptedSum;
using ledger::AcceptedSums;

namespace {

constexpr std::array<std::string_view, 12> k_months = {"Gennaio",   "Febbraio", "Marzo",    "Aprile",
                                                       "Maggio",    "Giugno",   "Luglio",   "Agosto",
                                                       "Settembre", "Ottobre",  "Novembre", "Dicembre"};

std::string month_name(unsigned month)
{
    return month >= 1 && month <= k_months.size() ? std::string(k_months[month - 1]) : "Data non leggibile";
}

// "SR – Visite e prestazioni mediche".
std::string type_name(const std::string& code, const rules::RulesData& rules)
{
    if (code.empty()) return "Tipo non noto";
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
    View view = line_view("Totale", all);
    view.set("id", year.entity.id).set("entity_name", year.entity.name);
    set_optional(view, "vat", year.entity.vat_number);
    view.set("has_rows", !months.empty()).set("months", months).set("types", types);
    view.set("count", count_text(all.expenses.documents, "documento accolto", "documenti accolti"));
    view.set("has_refunds", all.credit_notes.documents > 0);
    view.set("refund_count", count_text(all.credit_notes.documents, "nota di credito", "note di credito"));
    view.set("refund_total", money_text(all.credit_notes.total_cents));
    view.set("net", money_text(all.expenses.total_cents - all.credit_notes.total_cents));
    return view;
}

std::string year_summary_csv(int year, const std::vector<EntityYear>& entities, const rules::RulesData& rules)
{
    std::string csv(k_utf8_mark);
    csv += csv_line({"Anno", "Entità di fatturazione", "Per", "Voce", "Documenti", "Totale", "Note di credito",
                     "Totale note di credito"});
    for (const EntityYear& one : entities) {
        const std::string& name = one.entity.name;
        for (const auto& [month, sums] : one.sums.by_month) {
            csv += csv_line(csv_cells(year, name, "Mese", month_name(month), sums));
        }
        for (const auto& [code, sums] : one.sums.by_type) {
            csv += csv_line(csv_cells(year, name, "Tipo spesa", type_name(code, rules), sums));
        }
        csv += csv_line(csv_cells(year, name, "Anno", "Totale", one.sums.all));
    }
    return csv;
}

} // namespace plugin::pages
