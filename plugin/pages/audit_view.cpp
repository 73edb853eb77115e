#include "plugin/pages/audit_view.hpp"

#include "plugin/pages/audit_text.hpp"
#include "plugin/pages/billing_entities.hpp"
#include "plugin/pages/italian_text.hpp"
#include "plugin/pages/page_frame.hpp"

namespace plugin::pages {

using host_sdk::web::View;
using ledger::AuditRow;

namespace {

std::string entity_text(const AuditRow& row, const AuditNames& names)
{
    return row.billing_entity_id.empty() ? std::string() : name_of(row.billing_entity_id, names.entities);
}

// A service by its name, where the host still has it.
std::string subject_text(const AuditRow& row, const AuditNames& names)
{
    if (row.action != "association_changed") return row.subject;
    const auto service = names.services.find(row.subject);
    return service == names.services.end() ? row.subject : service->second;
}

// "24/11/2026, 10:05:09".
std::string exact_moment(std::int64_t epoch_ms)
{
    const std::int64_t seconds = (epoch_ms / 1000 % 60 + 60) % 60;
    return moment_text(epoch_ms) + (seconds < 10 ? ":0" : ":") + std::to_string(seconds);
}

View choice(std::string_view value, std::string_view label, std::string_view chosen)
{
    return View().set("value", value).set("label", label).set("selected", value == chosen);
}

} // namespace

AuditNames read_audit_names(const host_sdk::Host& host, const host_sdk::Call& call)
{
    AuditNames names{host_sdk::Billing(host).list(call), {}};
    for (host_sdk::Service& service : host_sdk::Catalogue(host).list(call)) {
        names.services.emplace(std::move(service.id), std::move(service.name));
    }
    return names;
}

View audit_view(const std::vector<AuditRow>& rows, const AuditNames& names)
{
    std::vector<View> views;
    for (const AuditRow& row : rows) {
        View view;
        view.set("serial", number_text(row.serial)).set("when", moment_text(row.at)).set("who", row.actor);
        view.set("action", action_text(row.action)).set("entity_name", entity_text(row, names));
        set_optional(view, "subject", subject_text(row, names));
        set_optional(view, "details", row.details);
        views.push_back(std::move(view));
    }
    return View().set("has_rows", !views.empty()).set("rows", std::move(views));
}

void set_audit_choices(View& view, const AuditQuery& query, const std::vector<std::string>& actors,
                       const AuditNames& names)
{
    std::vector<View> who;
    for (const std::string& actor : actors) {
        who.push_back(choice(actor, actor, query.filter.actor));
    }
    std::vector<View> actions;
    for (const auto& [action, word] : ledger::k_audit_words) {
        actions.push_back(choice(word, action_text(action), query.filter.action));
    }
    std::vector<View> entities;
    for (const auto& entity : names.entities) {
        entities.push_back(choice(entity.id, entity.name, query.filter.billing_entity_id));
    }
    view.set("actors", who).set("actions", actions).set("entities", entities);
    view.set("many_entities", entities.size() > 1).set("from", query.from).set("to", query.to);
    view.set("is_filtered", query.is_filtered());
    view.set("actor", query.filter.actor).set("action_word", query.filter.action);
    view.set("entity", query.filter.billing_entity_id);
}

std::vector<std::string> audit_cells(const AuditRow& row, const AuditNames& names)
{
    return {std::to_string(row.serial), exact_moment(row.at),     row.actor,   row.actor_id, action_text(row.action),
            entity_text(row, names),    subject_text(row, names), row.details, row.hash};
}

} // namespace plugin::pages
