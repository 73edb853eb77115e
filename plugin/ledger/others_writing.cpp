#include "plugin/ledger/others_writing.hpp"

#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {
namespace {

// SQLite's own count: another one once any other connection has written.
std::int64_t data_version(Connection& connection)
{
    Statement row = prepare(connection, "PRAGMA data_version");
    row.executeStep();
    return row.getColumn(0).getInt64();
}

} // namespace

OthersWriting::OthersWriting(const Session& session) : m_session(session), m_version(data_version(session.connection()))
{
}

bool OthersWriting::has_happened() const
{
    m_session.require_transaction();
    return data_version(m_session.connection()) != m_version;
}

} // namespace plugin::ledger
