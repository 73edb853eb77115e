#include "plugins/notice_board.hpp"

#include "store/connection.hpp"

namespace sample_host::plugins {

namespace {

void delete_notice(store::Transaction& transaction, const std::string& plugin_id, const std::string& key)
{
    for (const char* table : {"notice_read", "notice"}) {
        store::Statement statement =
            transaction.prepare(std::string("DELETE FROM ") + table + " WHERE plugin_id = ? AND key = ?");
        statement.bind(1, plugin_id);
        statement.bind(2, key);
        statement.exec();
    }
}

bool says_the_same(store::Transaction& transaction, const std::string& plugin_id, const host_sdk::Notice& notice)
{
    store::Statement query =
        transaction.prepare("SELECT 1 FROM notice WHERE plugin_id = ? AND key = ? AND level = ? AND "
                            "title = ? AND text = ? AND page IS ?");
    query.bind(1, plugin_id);
    query.bind(2, notice.key);
    query.bind(3, static_cast<int>(notice.level));
    query.bind(4, notice.title);
    query.bind(5, notice.text);
    if (notice.page) query.bind(6, *notice.page);
    return query.executeStep();
}

} // namespace

void NoticeBoard::post(const std::string& plugin_id, const host_sdk::Notice& notice, std::int64_t at_ms)
{
    auto transaction = m_database.write();
    if (says_the_same(transaction, plugin_id, notice)) return;
    delete_notice(transaction, plugin_id, notice.key);
    store::Statement statement = transaction.prepare("INSERT INTO notice VALUES (?, ?, ?, ?, ?, ?, ?)");
    statement.bind(1, plugin_id);
    statement.bind(2, notice.key);
    statement.bind(3, static_cast<int>(notice.level));
    statement.bind(4, notice.title);
    statement.bind(5, notice.text);
    if (notice.page) statement.bind(6, *notice.page);
    statement.bind(7, at_ms);
    statement.exec();
    transaction.commit();
}

void NoticeBoard::withdraw(const std::string& plugin_id, const std::string& key)
{
    auto transaction = m_database.write();
    delete_notice(transaction, plugin_id, key);
    transaction.commit();
}

void NoticeBoard::withdraw_all(const std::string& plugin_id)
{
    auto transaction = m_database.write();
    for (const char* table : {"notice_read", "notice"}) {
        store::Statement statement = transaction.prepare(std::string("DELETE FROM ") + table + " WHERE plugin_id = ?");
        statement.bind(1, plugin_id);
        statement.exec();
    }
    transaction.commit();
}

std::vector<PostedNotice> NoticeBoard::list(std::int64_t user_id)
{
    auto transaction = m_database.read();
    store::Statement query = transaction.prepare(
        "SELECT n.plugin_id, n.key, n.level, n.title, n.text, n.page, n.at_ms, r.user_id IS NOT NULL "
        "FROM notice n LEFT JOIN notice_read r ON r.plugin_id = n.plugin_id AND r.key = n.key "
        "AND r.user_id = ? ORDER BY n.at_ms DESC, n.plugin_id, n.key");
    query.bind(1, user_id);
    std::vector<PostedNotice> all;
    while (query.executeStep()) {
        PostedNotice posted;
        posted.plugin_id = query.getColumn(0).getString();
        posted.notice.key = query.getColumn(1).getString();
        posted.notice.level = static_cast<host_sdk::NoticeLevel>(query.getColumn(2).getInt());
        posted.notice.title = query.getColumn(3).getString();
        posted.notice.text = query.getColumn(4).getString();
        if (!query.getColumn(5).isNull()) posted.notice.page = query.getColumn(5).getString();
        posted.at_ms = query.getColumn(6).getInt64();
        posted.read = query.getColumn(7).getInt() != 0;
        all.push_back(std::move(posted));
    }
    return all;
}

void NoticeBoard::mark_read(const std::string& plugin_id, const std::string& key, std::int64_t user_id)
{
    auto transaction = m_database.write();
    store::Statement statement =
        transaction.prepare("INSERT OR IGNORE INTO notice_read SELECT plugin_id, key, ? FROM notice "
                            "WHERE plugin_id = ? AND key = ?");
    statement.bind(1, user_id);
    statement.bind(2, plugin_id);
    statement.bind(3, key);
    statement.exec();
    transaction.commit();
}

} // namespace sample_host::plugins
