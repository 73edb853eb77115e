#include "plugin/pages/billing_entities.hpp"

#include "plugin/domain/text.hpp"
namespace plugin::pages {

using domain::text;

std::string name_of(std::string_view entity_id, const std::vector<host_sdk::BillingEntity>& entities)
{
    for (const auto& entity : entities) {
        if (entity.id == entity_id) return entity.name;
    }
    return text("billing-entities.gone");
}

} // namespace plugin::pages
