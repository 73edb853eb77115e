#include "plugin/pages/billing_entities.hpp"

namespace plugin::pages {

std::string name_of(std::string_view entity_id, const std::vector<host_sdk::BillingEntity>& entities)
{
    for (const auto& entity : entities) {
        if (entity.id == entity_id) return entity.name;
    }
    return "Entità non più presente";
}

} // namespace plugin::pages
