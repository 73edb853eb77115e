#include "store/activity_store.hpp"

#include "store/connection.hpp"

namespace sample_host::store {

namespace {

const std::string k_select_activity =
    "SELECT practice_id, serial, at_ms, user_id, who, action, details, previous, hash FROM activity "
    "WHERE practice_id = ? ORDER BY serial ";

Activity read_row(Statement& row)
{
    return {row.getColumn(0).getString(), row.getColumn(1).getInt64(),  row.getColumn(2).getInt64(),
            row.getColumn(3).getInt64(),  row.getColumn(4).getString(), row.getColumn(5).getString(),
            row.getColumn(6).getString(), row.getColumn(7).getString(), row.getColumn(8).getString()};
}

} // namespace

void ActivityStore::add(const Activity& activity)
{
    Statement insert = m_transaction.prepare("INSERT INTO activity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, activity.practice_id);
    insert.bind(2, activity.serial);
    insert.bind(3, activity.at_ms);
    insert.bind(4, activity.user_id);
    insert.bind(5, activity.who);
    insert.bind(6, activity.action);
    insert.bind(7, activity.details);
    insert.bind(8, activity.previous);
    insert.bind(9, activity.hash);
    insert.exec();
}

std::optional<Activity> ActivityStore::last(const std::string& practice_id)
{
    auto rows = page(practice_id, 0, 1);
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

std::int64_t ActivityStore::count(const std::string& practice_id)
{
    Statement query = m_transaction.prepare("SELECT count(*) FROM activity WHERE practice_id = ?");
    query.bind(1, practice_id);
    query.executeStep();
    return query.getColumn(0).getInt64();
}

std::vector<Activity> ActivityStore::page(const std::string& practice_id, std::int64_t offset, std::int64_t limit)
{
    Statement query = m_transaction.prepare(k_select_activity + "DESC LIMIT ? OFFSET ?");
    query.bind(1, practice_id);
    query.bind(2, limit);
    query.bind(3, offset);
    std::vector<Activity> rows;
    while (query.executeStep())
        rows.push_back(read_row(query));
    return rows;
}

void ActivityStore::each(const std::string& practice_id, const std::function<bool(const Activity&)>& take)
{
    Statement query = m_transaction.prepare(k_select_activity);
    query.bind(1, practice_id);
    while (query.executeStep())
        if (!take(read_row(query))) return;
}

} // namespace sample_host::store
