#include "plugin/ledger/transaction.hpp"

#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {

Transaction::Transaction(Session& session) : m_session(session)
{
    m_session.connection().grow_cache();
    m_session.connection().lend("BEGIN IMMEDIATE").exec();
}

Transaction::~Transaction()
{
    if (!m_open) return;
    // Where even the rollback fails, the connection's file is gone; SQLite rolls back when it is opened again.
    static_cast<void>(m_session.connection().tryExec("ROLLBACK"));
    m_session.connection().counting().forget();
}

void Transaction::commit()
{
    m_session.connection().counting().write();
    m_session.connection().lend("COMMIT").exec();
    m_open = false;
}

Snapshot::Snapshot(Session& session) : m_session(session)
{
    m_session.connection().lend("BEGIN").exec();
}

Snapshot::~Snapshot()
{
    try {
        m_session.connection().lend("COMMIT").exec();
    } catch (...) {
        // It ends with its connection.
    }
}

} // namespace plugin::ledger
