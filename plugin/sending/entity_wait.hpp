#pragma once

#include "plugin/ledger/entity_state_table.hpp"

#include <cstdint>
#include <string_view>

namespace plugin::sending {

// Sistema TS did not answer for this billing entity: nothing is tried for it until the instant that is returned, later
// after each failure in a row. Needs a Transaction of the table's session.
std::int64_t let_entity_wait(ledger::EntityStateTable& entities, std::string_view billing_entity_id,
                             std::string_view trouble, std::int64_t now_ms);

} // namespace plugin::sending
