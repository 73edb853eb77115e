#include "plugin/ledger/session.hpp"

#include "plugin/ledger/ledger_database.hpp"
#include "plugin/ledger/statement.hpp"

#include <sqlite3.h>

namespace plugin::ledger {

Session::Session(LedgerDatabase& owner, std::unique_ptr<Connection> connection) noexcept
    : m_owner(&owner), m_connection(std::move(connection))
{
}

Session::Session(Session&& other) noexcept = default;

Session::~Session()
{
    if (m_connection) m_owner->give_back(std::move(m_connection));
}

void Session::require_transaction() const
{
    if (sqlite3_get_autocommit(m_connection->getHandle()) != 0) {
        throw std::logic_error("the ledger is written inside a transaction only");
    }
}

} // namespace plugin::ledger
