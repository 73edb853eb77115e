#include "plugin/ledger/others_writing.hpp"

#include "plugin/ledger/data_version.hpp"

namespace plugin::ledger {

OthersWriting::OthersWriting(const Session& session) : m_session(session), m_version(data_version(session.connection()))
{
}

bool OthersWriting::has_happened() const
{
    m_session.require_transaction();
    return data_version(m_session.connection()) != m_version;
}

} // namespace plugin::ledger
