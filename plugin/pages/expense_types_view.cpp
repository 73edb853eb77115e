#include "plugin/pages/expense_types_view.hpp"

#include "plugin/ledger/configuration_table.hpp"
#include "plugin/pages/issuer_category_text.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/page_frame.hpp"
#include "plugin/rules/rules_data.hpp"

#include <host_sdk/billing.hpp>

#include <algorithm>

namespace plugin::pages {

using domain::Admission;
using domain::Association;
using domain::ExpenseFlag;
using domain::ExpenseType;
using domain::text;
using host_sdk::web::View;

namespace {

constexpr std::string_view k_choice_prefix = "tipo:";

struct Choice {
    std::string value;
    std::string label;
    Admission admission = Admission::admitted;
};

std::vector<Choice> choices_of(const Admissions& admissions, const rules::RulesData& rules)
{
    std::vector<Choice> choices;
    const auto add = [&](ExpenseType type, ExpenseFlag flag, const std::string& name, Admission admission) {
        choices.push_back({choice_value({type, flag}), std::string(domain::code(type)) + " – " + name, admission});
    };
    for (const auto& entry : rules.expense_types()) {
        const Admission admission = admission_of(entry.type, admissions);
        add(entry.type, ExpenseFlag::none, entry.name, admission);
        if (entry.type == ExpenseType::TK) {
            add(entry.type, ExpenseFlag::emergency_room, text("expense-types.emergency-room"), admission);
        }
        if (entry.type == ExpenseType::SR) {
            add(entry.type, ExpenseFlag::intramoenia, text("expense-types.intramoenia"),
                std::max(admission, Admission::doubtful));
        }
    }
    return choices;
}

std::string label_of(const std::string& value, const std::vector<Choice>& choices)
{
    const auto found =
        std::find_if(choices.begin(), choices.end(), [&](const auto& each) { return each.value == value; });
    return found == choices.end() ? text("expense-choice.not-sent") : found->label;
}

// What a choice is good for, in documents.
std::string waiting_text(const ledger::WaitingDocuments& waiting)
{
    if (waiting.all == 0) return {};
    if (waiting.for_it_alone == waiting.all) return text_of_count(waiting.all, "expense-types.frees-all");
    if (waiting.for_it_alone == 0) return text_of_count(waiting.all, "expense-types.frees-none");
    return text_of_count(waiting.for_it_alone, "expense-types.frees-some", {{"all", number_text(waiting.all)}});
}

std::string chosen_value(const ServiceRow& row, const UnsavedChoices& unsaved)
{
    const auto found = unsaved.values.find(row.service.id);
    if (found != unsaved.values.end()) return found->second;
    return row.association ? choice_value(*row.association) : "";
}

void set_suggestion(View& view, const ServiceRow& row, const std::string& chosen,
                    const domain::ExpenseSuggestions& suggestions, const std::vector<Choice>& choices)
{
    const auto suggestion = row.state == ServiceState::to_associate ? suggestions.of(row.service.name) : std::nullopt;
    const std::string value = suggestion ? choice_value(suggestion->association) : "";
    view.set("has_suggestion", suggestion.has_value()).set("suggested_value", value);
    view.set("suggested", suggestion ? label_of(value, choices) : "");
    view.set("reason", suggestion ? suggestion->reason : "").set("is_used", value == chosen);
}

View service_view(const ServiceRow& row, const WantedService& wanted, const UnsavedChoices& unsaved,
                  const std::vector<Choice>& choices, const domain::ExpenseSuggestions& suggestions, std::size_t index)
{
    const std::string chosen = chosen_value(row, unsaved);
    std::vector<View> usual;
    std::vector<View> unusual;
    std::vector<View> refused;
    for (const Choice& choice : choices) {
        auto& group = choice.admission == Admission::admitted   ? usual
                      : choice.admission == Admission::doubtful ? unusual
                                                                : refused;
        group.push_back(
            View().set("value", choice.value).set("label", choice.label).set("selected", choice.value == chosen));
    }
    View view;
    view.set("id", row.service.id).set("code", row.service.code).set("name", row.service.name);
    view.set("index", std::to_string(index)).set("revision", std::to_string(row.service.revision));
    view.set("usual", usual).set("unusual", unusual).set("has_unusual", !unusual.empty());
    view.set("refused", refused).set("has_refused", !refused.empty());
    view.set("not_sent", chosen == k_not_sent_choice).set("is_open", row.state != ServiceState::associated);
    view.set("to_confirm", row.state == ServiceState::to_confirm);
    view.set("is_confirmed", unsaved.confirmed.contains(row.service.id));
    const bool is_wanted = row.service.id == wanted.id;
    view.set("wanted", is_wanted);
    view.set("has_focus", unsaved.focus.empty() ? is_wanted : row.service.id == unsaved.focus);
    const bool is_new = row.state == ServiceState::to_associate;
    view.set("state", View()
                          .set("word", text(is_new ? "expense-types.to-associate" : "expense-types.to-confirm"))
                          .set("icon", is_new ? "tag" : "arrow-repeat")
                          .set("tone", is_new ? "orange" : "violet"));
    set_optional(view, "waiting", waiting_text(row.waiting));
    set_suggestion(view, row, chosen, suggestions, choices);
    return view;
}

} // namespace

PracticeIssuers issuers_of(const host_sdk::Call& call, const PageContext& context, ledger::Session& session)
{
    PracticeIssuers issuers;
    const auto add = [&](domain::IssuerCategory category) {
        auto& known = issuers.categories;
        if (std::find(known.begin(), known.end(), category) != known.end()) return;
        known.push_back(category);
        issuers.admissions = best_of(std::move(issuers.admissions), context.rules.admissions_for(category));
    };
    for (const auto& configuration : ledger::ConfigurationTable(session).list()) {
        add(configuration.account.category);
    }
    if (!issuers.categories.empty()) return issuers;
    for (const auto& entity : host_sdk::Billing(context.host).list(call)) {
        add(category_of_profession(entity.profession));
    }
    return issuers;
}

std::size_t page_with(const std::vector<ServiceRow>& rows, std::string_view service_id, std::size_t otherwise)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const ServiceRow& row) { return row.service.id == service_id; });
    if (service_id.empty() || found == rows.end()) return otherwise;
    const auto index = static_cast<std::size_t>(found - rows.begin());
    return index - index % k_services_on_a_page;
}

domain::ExpenseSuggestions suggestions_of(const PracticeIssuers& issuers, const std::vector<ServiceRow>& rows,
                                          const rules::RulesData& rules)
{
    std::vector<domain::ChosenService> chosen;
    for (const ServiceRow& row : rows) {
        if (row.state == ServiceState::associated && row.association) {
            chosen.push_back({row.service.name, *row.association});
        }
    }
    return {rules.service_words(), issuers.categories, issuers.admissions, chosen};
}

UnsavedChoices UnsavedChoices::from(const host_sdk::web::Form& form)
{
    UnsavedChoices unsaved;
    for (const auto& [name, value] : form.fields()) {
        if (name == "conferma") {
            unsaved.confirmed.emplace(value);
        } else if (name.starts_with(k_choice_prefix)) {
            unsaved.values.emplace(name.substr(k_choice_prefix.size()), value);
        }
    }
    return unsaved;
}

View expense_types_view(const std::vector<ServiceRow>& rows, std::size_t begin, const WantedService& wanted,
                        const PracticeIssuers& issuers, const domain::ExpenseSuggestions& suggestions,
                        const UnsavedChoices& unsaved, const rules::RulesData& rules)
{
    const auto choices = choices_of(issuers.admissions, rules);
    std::vector<View> to_do;
    std::vector<View> done;
    begin = std::min(begin, rows.size());
    const std::size_t end = std::min(rows.size(), begin + k_services_on_a_page);
    for (std::size_t i = begin; i < end; ++i) {
        auto& group = rows[i].state == ServiceState::associated ? done : to_do;
        group.push_back(service_view(rows[i], wanted, unsaved, choices, suggestions, i + 1));
    }
    const std::int64_t open = count_open(rows);
    View view;
    view.set("has_services", !to_do.empty() || !done.empty());
    view.set("has_to_do", !to_do.empty()).set("to_do", to_do).set("has_done", !done.empty()).set("done", done);
    view.set("begin", std::to_string(begin)).set("has_pages", begin > 0 || end < rows.size());
    set_optional(view, "way_back", wanted.way_back);
    view.set("has_next", end < rows.size()).set("next_path", "/tipo-spesa?da=" + std::to_string(end));
    view.set("has_first", begin > 0).set("first_path", "/tipo-spesa");
    view.set("count", text_of_count(static_cast<std::int64_t>(rows.size()), "expense-types.services"));
    view.set("has_open", open > 0).set("open", text("expense-types.open", {{"count", number_text(open)}}));
    set_legend(view, issuers, rules);
    return view;
}

} // namespace plugin::pages
