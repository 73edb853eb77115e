#include "plugin/ledger/notice_table.hpp"

#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {

std::vector<Notice> NoticeTable::list() const
{
    Statement statement = prepare(m_session.connection(), "SELECT name, text, since FROM notice ORDER BY since, name");
    std::vector<Notice> notices;
    while (statement.executeStep()) {
        notices.push_back({statement.getColumn(0).getString(), statement.getColumn(1).getString(),
                           statement.getColumn(2).getInt64()});
    }
    return notices;
}

void NoticeTable::raise(std::string_view name, std::string_view text, std::int64_t now)
{
    m_session.require_transaction();
    run(m_session.connection(),
        "INSERT INTO notice VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET "
        "since = CASE WHEN text = excluded.text THEN since ELSE excluded.since END, text = excluded.text",
        name, text, now);
}

void NoticeTable::clear(std::string_view name)
{
    m_session.require_transaction();
    run(m_session.connection(), "DELETE FROM notice WHERE name = ?", name);
}

} // namespace plugin::ledger
