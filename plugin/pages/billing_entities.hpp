#pragma once

#include <host_sdk/billing.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace plugin::pages {

// The name of an entity, or a word for one that the host no longer has.
std::string name_of(std::string_view entity_id, const std::vector<host_sdk::BillingEntity>& entities);

} // namespace plugin::pages
