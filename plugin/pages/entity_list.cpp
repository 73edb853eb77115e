#include "plugin/pages/entity_list.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/configuration_table.hpp"
#include "plugin/pages/entity_figures.hpp"
#include "plugin/pages/italian_text.hpp"

#include <host_sdk/web/form.hpp>

namespace plugin::pages {

using domain::text;
using host_sdk::web::View;

ConnectionBadge connection_badge(const std::optional<ledger::Configuration>& configuration,
                                 const std::optional<ledger::Candidate>& candidate, const ledger::EntityState& state)
{
    if (candidate) {
        switch (candidate->state) {
        case ledger::CandidateState::to_check:
        case ledger::CandidateState::checking:
            return {text("entity-list.checking"), "hourglass-split", "teal", {}};
        case ledger::CandidateState::refused:
            return {text("entity-list.refused"), "x-circle-fill", "red", candidate->message};
        case ledger::CandidateState::unreachable:
            return {text("entity-list.unreachable"), "question-circle", "violet", candidate->message};
        }
    }
    if (!state.blocked.empty()) return {text("entity-list.blocked"), "pause-circle-fill", "red", state.blocked};
    if (!configuration) return {text("entity-list.to-connect"), "plug", "grey", {}};
    if (!state.trouble.empty()) return {text("entity-list.connected"), "check-circle-fill", "green", state.trouble};
    return {text("entity-list.connected"), "check-circle-fill", "green",
            text("entity-list.verified", {{"moment", moment_text(configuration->verified_at)}})};
}

std::string configuration_path(std::string_view entity_id)
{
    return "/entita/" + host_sdk::web::encode_component(entity_id) + "/configura";
}

std::vector<View> entity_views(const PageContext& context, ledger::Session& session,
                               const std::vector<host_sdk::BillingEntity>& entities, const Access& access)
{
    const ledger::ConfigurationTable configurations(session);
    const ledger::EntityStateTable states(session);
    std::vector<View> views;
    for (const auto& entity : entities) {
        const auto configuration = configurations.find(entity.id);
        const ConnectionBadge badge =
            connection_badge(configuration, configurations.candidate(entity.id), states.find(entity.id));
        View view;
        view.set("name", entity.name).set("vat", entity.vat_number).set("path", configuration_path(entity.id));
        view.set("configured", configuration.has_value())
            .set("action_label", configuration ? text("entity-list.change") : text("entity-list.configure"));
        const auto figures = entity_figures(context, session, entity.id, access);
        view.set("has_figures", !figures.empty()).set("figures", std::move(figures));
        set_optional(view, "user", configuration ? configuration->account.username : "");
        set_optional(view, "detail", badge.detail);
        view.set("state", View().set("word", badge.word).set("icon", badge.icon).set("tone", badge.tone));
        views.push_back(std::move(view));
    }
    return views;
}

std::vector<View> entity_choices(ledger::Session& session, const std::vector<host_sdk::BillingEntity>& entities,
                                 std::string_view current)
{
    const ledger::ConfigurationTable configurations(session);
    const ledger::EntityStateTable states(session);
    std::vector<View> views;
    for (const auto& entity : entities) {
        const ConnectionBadge badge = connection_badge(configurations.find(entity.id),
                                                       configurations.candidate(entity.id), states.find(entity.id));
        views.push_back(View()
                            .set("name", entity.name)
                            .set("path", configuration_path(entity.id))
                            .set("current", entity.id == current)
                            .set("word", badge.word)
                            .set("icon", badge.icon)
                            .set("tone", badge.tone));
    }
    return views;
}

Explanation no_billing_entity()
{
    return {"building", text("entity-list.none"), text("entity-list.none.what-to-do")};
}

} // namespace plugin::pages
