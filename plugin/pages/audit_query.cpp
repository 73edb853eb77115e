#include "plugin/pages/audit_query.hpp"

#include "plugin/domain/date.hpp"
#include "plugin/pages/day_in_rome.hpp"
#include "plugin/pages/number_field.hpp"

namespace plugin::pages {

using domain::Date;

namespace {

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

} // namespace

AuditQuery AuditQuery::from_form(const host_sdk::web::Form& form)
{
    AuditQuery query;
    if (const auto day = Date::from_iso(form.trimmed("dal"))) {
        query.from = day->iso();
        query.filter.from = begin_of_day(*day);
    }
    if (const auto day = Date::from_iso(form.trimmed("al"))) {
        query.to = day->iso();
        query.filter.until = begin_of_day(day->plus_days(1)); // that day included
    }
    query.filter.actor = form.get("chi");
    query.filter.action = form.get("attivita");
    query.filter.billing_entity_id = form.get("entita");
    query.before = number_field(form, "prima");
    query.verify = form.has("verifica");
    query.expected = lower(form.trimmed("impronta"));
    return query;
}

bool AuditQuery::is_filtered() const noexcept
{
    return filter.from || filter.until || !filter.actor.empty() || !filter.action.empty() ||
           !filter.billing_entity_id.empty();
}

std::string AuditQuery::path_before(const std::optional<std::int64_t>& serial) const
{
    std::string query;
    const auto add = [&query](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        query.append(query.empty() ? "?" : "&").append(name).append("=");
        query.append(host_sdk::web::encode_component(value));
    };
    add("dal", from);
    add("al", to);
    add("chi", filter.actor);
    add("attivita", filter.action);
    add("entita", filter.billing_entity_id);
    if (serial) add("prima", std::to_string(*serial));
    return "/attivita" + query;
}

} // namespace plugin::pages
