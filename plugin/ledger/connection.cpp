#include "plugin/ledger/connection.hpp"

#include <sqlite3.h>

namespace plugin::ledger {

void Connection::grow_cache()
{
    if (m_has_large_cache) return;
    exec("PRAGMA cache_size=-6000"); // KiB
    m_has_large_cache = true;
}

void Connection::shrink_cache()
{
    if (!m_has_large_cache) return;
    exec("PRAGMA cache_size=-2000"); // SQLite's own
    m_has_large_cache = false;
}

Statement Connection::lend(const std::string& sql)
{
    auto found = m_idle.find(sql);
    if (found == m_idle.end() && m_idle.size() < k_most_texts) found = m_idle.try_emplace(sql).first;
    if (found == m_idle.end()) return {nullptr, std::make_unique<SQLite::Statement>(*this, sql)};
    auto& idle = found->second;
    if (idle.empty()) return {&idle, std::make_unique<SQLite::Statement>(*this, sql)};
    std::unique_ptr<SQLite::Statement> statement = std::move(idle.back());
    idle.pop_back();
    return {&idle, std::move(statement)};
}

Statement::~Statement()
{
    if (!m_statement || m_home == nullptr) return;
    try {
        // At rest it holds no lock, and none of the values that were in it. What went wrong was told when it ran.
        static_cast<void>(m_statement->tryReset());
        m_statement->clearBindings();
        m_home->push_back(std::move(m_statement));
    } catch (...) {
        // It is prepared anew next time.
    }
}

} // namespace plugin::ledger
