#include "plugin/pages/expense_types_view.hpp"

#include "plugin/ledger/configuration_table.hpp"
#include "plugin/pages/issuer_category_text.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/rules/rules_data.hpp"

#include <host_sdk/billing.hpp>

#include <algorithm>
#include <string>

namespace plugin::pages {

using domain::Admission;
using domain::Association;
using domain::ExpenseFlag;
using domain::ExpenseType;
using host_sdk::web::View;

namespace {

struct Choice {
    Association association;
    std::string label;
    Admission admission = Admission::admitted;
};

Admission admission_of(ExpenseType type, const Admissions& admissions)
{
    const auto found = admissions.find(type);
    return found == admissions.end() ? Admission::admitted : found->second;
}

std::vector<Choice> choices_of(const Admissions& admissions, const rules::RulesData& rules)
{
    std::vector<Choice> choices;
    for (const auto& entry : rules.expense_types()) {
        const Admission admission = admission_of(entry.type, admissions);
        const std::string code(domain::code(entry.type));
        choices.push_back({{entry.type, ExpenseFlag::none}, code + " – " + entry.name, admission});
        if (entry.type == ExpenseType::TK) {
            choices.push_back(
                {{entry.type, ExpenseFlag::emergency_room}, code + " – Ticket di pronto soccorso", admission});
        }
        if (entry.type == ExpenseType::SR) {
            choices.push_back({{entry.type, ExpenseFlag::intramoenia},
                               code + " – Visita in intramoenia",
                               std::max(admission, Admission::doubtful)});
        }
    }
    return choices;
}

View service_view(const ServiceRow& row, const std::vector<Choice>& choices, std::size_t index)
{
    const std::string chosen = row.association ? choice_value(*row.association) : "";
    std::vector<View> usual;
    std::vector<View> unusual;
    std::vector<View> refused;
    for (const Choice& choice : choices) {
        const std::string value = choice_value(choice.association);
        const bool selected = value == chosen;
        auto& group = choice.admission == Admission::admitted   ? usual
                      : choice.admission == Admission::doubtful ? unusual
                                                                : refused;
        group.push_back(View().set("value", value).set("label", choice.label).set("selected", selected));
    }
    View view;
    view.set("id", row.service.id).set("code", row.service.code).set("name", row.service.name);
    view.set("index", std::to_string(index)).set("revision", std::to_string(row.service.revision));
    view.set("usual", usual).set("unusual", unusual).set("has_unusual", !unusual.empty());
    view.set("refused", refused).set("has_refused", !refused.empty());
    view.set("not_sent", chosen == k_not_sent_choice).set("is_open", row.state != ServiceState::associated);
    view.set("to_confirm", row.state == ServiceState::to_confirm);
    const bool is_new = row.state == ServiceState::to_associate;
    view.set("state", View()
                          .set("word", is_new ? "da associare" : "da confermare")
                          .set("icon", is_new ? "tag" : "arrow-repeat")
                          .set("tone", is_new ? "orange" : "violet"));
    return view;
}

std::string_view legend_note(Admission admission) noexcept
{
    switch (admission) {
    case Admission::admitted:
        return "";
    case Admission::doubtful:
        return "Insolito per questa categoria: verificare prima di usarlo.";
    case Admission::refused:
        return "Non ammesso per questa categoria.";
    }
    return "";
}

} // namespace

Admissions admissions_of(const host_sdk::Call& call, const PageContext& context, ledger::Session& session)
{
    Admissions admissions;
    const auto configurations = ledger::ConfigurationTable(session).list();
    for (const auto& configuration : configurations) {
        admissions = best_of(std::move(admissions), context.rules.admissions_for(configuration.account.category));
    }
    if (!configurations.empty()) return admissions;
    for (const auto& entity : host_sdk::Billing(context.host).list(call)) {
        admissions =
            best_of(std::move(admissions), context.rules.admissions_for(category_of_profession(entity.profession)));
    }
    return admissions;
}

std::size_t page_with(const std::vector<ServiceRow>& rows, std::string_view service_id, std::size_t otherwise)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const ServiceRow& row) { return row.service.id == service_id; });
    if (service_id.empty() || found == rows.end()) return otherwise;
    const auto index = static_cast<std::size_t>(found - rows.begin());
    return index - index % k_services_on_a_page;
}

View expense_types_view(const std::vector<ServiceRow>& rows, std::size_t begin, const WantedService& wanted,
                        const Admissions& admissions, const rules::RulesData& rules)
{
    const auto choices = choices_of(admissions, rules);
    std::vector<View> services;
    begin = std::min(begin, rows.size());
    const std::size_t end = std::min(rows.size(), begin + k_services_on_a_page);
    for (std::size_t i = begin; i < end; ++i) {
        services.push_back(service_view(rows[i], choices, i + 1).set("wanted", rows[i].service.id == wanted.id));
    }
    std::vector<View> legend;
    for (const auto& entry : rules.expense_types()) {
        View line;
        line.set("code", domain::code(entry.type)).set("name", entry.name).set("description", entry.description);
        set_optional(line, "note", legend_note(admission_of(entry.type, admissions)));
        legend.push_back(std::move(line));
    }
    const std::int64_t open = count_open(rows);
    View view;
    view.set("services", services).set("has_services", !services.empty()).set("legend", legend);
    view.set("begin", std::to_string(begin)).set("has_pages", begin > 0 || end < rows.size());
    set_optional(view, "way_back", wanted.way_back);
    view.set("has_next", end < rows.size()).set("next_path", "/tipo-spesa?da=" + std::to_string(end));
    view.set("has_first", begin > 0).set("first_path", "/tipo-spesa");
    view.set("count", count_text(static_cast<std::int64_t>(rows.size()), "prestazione", "prestazioni"));
    view.set("has_open", open > 0)
        .set("open", count_text(open, "da associare o confermare", "da associare o confermare"));
    view.set("checked_on", date_text(rules.expense_types_checked_on()));
    return view;
}

} // namespace plugin::pages
