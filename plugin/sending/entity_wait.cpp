#include "plugin/sending/entity_wait.hpp"

#include "plugin/sending/retry_wait.hpp"

namespace plugin::sending {

std::int64_t let_entity_wait(ledger::EntityStateTable& entities, std::string_view billing_entity_id,
                             std::string_view trouble, std::int64_t now_ms)
{
    const std::int64_t until = now_ms + retry_wait(entities.find(billing_entity_id).failures + 1).count();
    entities.wait(billing_entity_id, trouble, until);
    return until;
}

} // namespace plugin::sending
