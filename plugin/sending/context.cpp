#include "plugin/sending/context.hpp"

#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/entity_state_table.hpp"
#include "plugin/ledger/secret_box.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/sending/credentials.hpp"

#include <host_sdk/clock.hpp>

namespace plugin::sending {

std::int64_t Context::now_ms() const
{
    return host_sdk::Clock(m_host).now_ms();
}

std::unique_ptr<SistemaTs> Context::connect(const std::string& billing_entity_id, const Environment& environment,
                                            const host_sdk::Call& call) const
{
    ledger::Session session = m_ledger.session();
    const std::optional<ledger::Configuration> configuration =
        ledger::ConfigurationTable(session).find(billing_entity_id);
    if (!configuration) return nullptr;
    try {
        return m_connect(environment, open_credentials(m_host, call, billing_entity_id, configuration->account));
    } catch (const ledger::SecretBoxError&) {
        ledger::Transaction transaction(session);
        ledger::EntityStateTable(session).block(billing_entity_id, unreadable_credentials(), now_ms());
        transaction.commit();
        return nullptr;
    }
}

} // namespace plugin::sending
