#include "plugin/ledger/log_in_refusals.hpp"

#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {

int LogInRefusals::count(std::string_view username) const
{
    Statement statement =
        prepare(m_session.connection(), "SELECT tries FROM log_in_refusal WHERE username = ?", username);
    return statement.executeStep() ? statement.getColumn(0).getInt() : 0;
}

void LogInRefusals::add(std::string_view username, std::int64_t now)
{
    m_session.require_transaction();
    run(m_session.connection(),
        "INSERT INTO log_in_refusal (username, tries, last_at) VALUES (?, 1, ?) "
        "ON CONFLICT (username) DO UPDATE SET tries = tries + 1, last_at = excluded.last_at",
        username, now);
}

void LogInRefusals::clear(std::string_view username)
{
    m_session.require_transaction();
    run(m_session.connection(), "DELETE FROM log_in_refusal WHERE username = ?", username);
}

} // namespace plugin::ledger
