#include "plugin/pages/association_form.hpp"

#include "plugin/pages/expense_choice.hpp"
#include "plugin/pages/number_field.hpp"

#include <map>
#include <set>
#include <string_view>

namespace plugin::pages {

std::vector<AssociationChange> association_changes(const host_sdk::web::Form& form, const std::vector<ServiceRow>& rows)
{
    std::map<std::string_view, std::string_view> fields;
    std::set<std::string_view> confirmed;
    for (const auto& [name, value] : form.fields()) {
        if (name == "conferma") {
            confirmed.insert(value);
        } else {
            fields.emplace(name, value);
        }
    }
    const auto field = [&](const std::string& name) -> std::optional<std::string_view> {
        const auto found = fields.find(name);
        return found == fields.end() ? std::nullopt : std::optional(found->second);
    };

    std::vector<AssociationChange> changes;
    for (const ServiceRow& row : rows) {
        const auto chosen = field("tipo:" + row.service.id);
        const auto revision = parse_number(field("revisione:" + row.service.id).value_or(""));
        if (!chosen || !revision) continue;
        const std::string stored = row.association ? choice_value(*row.association) : "";
        const bool confirms = row.state == ServiceState::to_confirm && confirmed.contains(row.service.id);
        if (*chosen == stored && !confirms) continue;
        const auto association = association_from_choice(*chosen);
        if (!association && !chosen->empty()) continue;
        if (!association && stored.empty()) continue;
        changes.push_back({row.service.id, association, *revision});
    }
    return changes;
}

} // namespace plugin::pages
