#include "store/connection.hpp"

namespace sample_host::store {

Statement Connection::lend(const std::string& sql)
{
    Idle* home = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        auto found = m_idle.find(sql);
        if (found == m_idle.end() && m_idle.size() < k_most_texts) found = m_idle.try_emplace(sql).first;
        if (found != m_idle.end()) home = &found->second;
        if (home != nullptr && !home->empty()) {
            std::unique_ptr<SQLite::Statement> statement = std::move(home->back());
            home->pop_back();
            return {*this, home, std::move(statement)};
        }
    }
    return {*this, home, std::make_unique<SQLite::Statement>(*this, sql)};
}

Statement::~Statement()
{
    if (!m_statement || m_home == nullptr) return;
    try {
        // At rest it holds no lock, and none of the values that were in it. What went wrong was told when it ran.
        static_cast<void>(m_statement->tryReset());
        m_statement->clearBindings();
        const std::lock_guard lock(m_connection->m_mutex);
        m_home->push_back(std::move(m_statement));
    } catch (...) {
        // It is prepared anew next time.
    }
}

} // namespace sample_host::store
