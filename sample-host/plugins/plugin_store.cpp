#include "plugins/plugin_store.hpp"

#include "store/connection.hpp"

#include <array>

namespace sample_host::plugins {

namespace {

// Lists of names are kept as one text with a line each: nobody searches in them.
constexpr std::array k_migrations{R"sql(
CREATE TABLE plugin (
    id TEXT PRIMARY KEY,
    wanted INTEGER NOT NULL DEFAULT 0 CHECK (wanted IN (0, 1, 2)),
    prepared_version TEXT
) STRICT;

CREATE TABLE consent (
    plugin_id TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    scopes TEXT NOT NULL,
    hosts TEXT NOT NULL,
    given_by TEXT NOT NULL,
    given_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE access (
    at_ms INTEGER NOT NULL,
    plugin_id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    scope TEXT NOT NULL,
    rows INTEGER NOT NULL,
    denied INTEGER NOT NULL
) STRICT;
CREATE INDEX access_by_plugin ON access (plugin_id, scope);
)sql",
                                  R"sql(
ALTER TABLE plugin ADD COLUMN step INTEGER NOT NULL DEFAULT 0 CHECK (step BETWEEN 0 AND 4);
ALTER TABLE plugin ADD COLUMN installed TEXT NOT NULL DEFAULT '';
ALTER TABLE plugin ADD COLUMN crashes INTEGER NOT NULL DEFAULT 0;
CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    plugin_id TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    what TEXT NOT NULL,
    by TEXT NOT NULL
) STRICT;
CREATE INDEX history_by_plugin ON history (plugin_id, id);
CREATE TABLE notice (
    plugin_id TEXT NOT NULL,
    key TEXT NOT NULL,
    level INTEGER NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    page TEXT,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (plugin_id, key)
) STRICT;
CREATE TABLE notice_read (
    plugin_id TEXT NOT NULL,
    key TEXT NOT NULL,
    user_id INTEGER NOT NULL,
    PRIMARY KEY (plugin_id, key, user_id),
    FOREIGN KEY (plugin_id, key) REFERENCES notice (plugin_id, key) ON DELETE CASCADE
) STRICT;
CREATE INDEX access_by_time ON access (plugin_id, at_ms);
)sql",
                                  // It is written with each call of a plugin, and read when the owner looks.
                                  R"sql(
DROP INDEX access_by_plugin;
DROP INDEX access_by_time;
)sql"};

using Names = std::set<std::string, std::less<>>;

std::string join(const Names& names)
{
    std::string text;
    for (const auto& name : names) {
        text += name + "\n";
    }
    return text;
}

Names split(const std::string& text)
{
    Names names;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        names.insert(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return names;
}

} // namespace

PluginStore::PluginStore(std::filesystem::path file) : m_database(std::move(file), k_migrations) {}

PluginRecord PluginStore::record(const std::string& plugin_id)
{
    auto transaction = m_database.read();
    store::Statement query = transaction.prepare("SELECT wanted, step, installed, prepared_version, crashes "
                                                 "FROM plugin WHERE id = ?");
    query.bind(1, plugin_id);
    PluginRecord record;
    if (!query.executeStep()) return record;
    record.wanted = static_cast<PluginRecord::Wanted>(query.getColumn(0).getInt());
    record.step = static_cast<PluginRecord::Step>(query.getColumn(1).getInt());
    record.installed = query.getColumn(2).getString();
    if (!query.getColumn(3).isNull()) record.prepared = query.getColumn(3).getString();
    record.crashes = query.getColumn(4).getInt();
    return record;
}

void PluginStore::save(const std::string& plugin_id, const PluginRecord& record)
{
    auto transaction = m_database.write();
    store::Statement statement =
        transaction.prepare("INSERT OR REPLACE INTO plugin (id, wanted, step, installed, prepared_version, "
                            "crashes) VALUES (?, ?, ?, ?, ?, ?)");
    statement.bind(1, plugin_id);
    statement.bind(2, static_cast<int>(record.wanted));
    statement.bind(3, static_cast<int>(record.step));
    statement.bind(4, record.installed);
    if (record.prepared) statement.bind(5, *record.prepared);
    statement.bind(6, record.crashes);
    statement.exec();
    transaction.commit();
}

std::vector<std::string> PluginStore::known_plugins()
{
    auto transaction = m_database.read();
    store::Statement query = transaction.prepare("SELECT id FROM plugin WHERE installed <> '' ORDER BY id");
    std::vector<std::string> ids;
    while (query.executeStep()) {
        ids.push_back(query.getColumn(0).getString());
    }
    return ids;
}

std::optional<Consent> PluginStore::consent(const std::string& plugin_id)
{
    auto transaction = m_database.read();
    store::Statement query =
        transaction.prepare("SELECT version, scopes, hosts, given_by, given_at_ms FROM consent WHERE plugin_id = ?");
    query.bind(1, plugin_id);
    if (!query.executeStep()) return std::nullopt;
    return Consent{query.getColumn(0).getString(), split(query.getColumn(1).getString()),
                   split(query.getColumn(2).getString()), query.getColumn(3).getString(),
                   query.getColumn(4).getInt64()};
}

void PluginStore::give_consent(const std::string& plugin_id, const Consent& consent)
{
    auto transaction = m_database.write();
    store::Statement statement = transaction.prepare("INSERT OR REPLACE INTO consent VALUES (?, ?, ?, ?, ?, ?)");
    statement.bind(1, plugin_id);
    statement.bind(2, consent.version);
    statement.bind(3, join(consent.scopes));
    statement.bind(4, join(consent.hosts));
    statement.bind(5, consent.given_by);
    statement.bind(6, consent.given_at_ms);
    statement.exec();
    transaction.commit();
}

void PluginStore::withdraw_consent(const std::string& plugin_id)
{
    auto transaction = m_database.write();
    store::Statement statement = transaction.prepare("DELETE FROM consent WHERE plugin_id = ?");
    statement.bind(1, plugin_id);
    statement.exec();
    transaction.commit();
}

void PluginStore::add_event(const std::string& plugin_id, const PluginEvent& event)
{
    auto transaction = m_database.write();
    store::Statement statement =
        transaction.prepare("INSERT INTO history (plugin_id, at_ms, what, by) VALUES (?, ?, ?, ?)");
    statement.bind(1, plugin_id);
    statement.bind(2, event.at_ms);
    statement.bind(3, event.what);
    statement.bind(4, event.by);
    statement.exec();
    transaction.commit();
}

std::vector<PluginEvent> PluginStore::events(const std::string& plugin_id, int limit)
{
    auto transaction = m_database.read();
    store::Statement query =
        transaction.prepare("SELECT at_ms, what, by FROM history WHERE plugin_id = ? ORDER BY id DESC LIMIT ?");
    query.bind(1, plugin_id);
    query.bind(2, limit);
    std::vector<PluginEvent> events;
    while (query.executeStep()) {
        events.push_back(
            {query.getColumn(0).getInt64(), query.getColumn(1).getString(), query.getColumn(2).getString()});
    }
    return events;
}

// Written with each call of a plugin, many in a second: waiting for the disk each time would slow every page down.
void PluginStore::add_accesses(const std::string& plugin_id, std::int64_t at_ms,
                               std::span<const bridge::Access> accesses)
{
    auto transaction = m_database.write(store::Database::Durability::process);
    store::Statement statement = transaction.prepare("INSERT INTO access VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (const bridge::Access& access : accesses) {
        statement.reset();
        statement.bind(1, at_ms);
        statement.bind(2, plugin_id);
        statement.bind(3, access.user_id);
        statement.bind(4, access.purpose);
        statement.bind(5, access.scope);
        statement.bind(6, access.rows);
        statement.bind(7, access.denied ? 1 : 0);
        statement.exec();
    }
    transaction.commit();
}

std::vector<AccessSummary> PluginStore::accesses(const std::string& plugin_id)
{
    auto transaction = m_database.read();
    store::Statement query =
        transaction.prepare("SELECT scope, sum(NOT denied), sum(denied), sum(rows), max(at_ms) FROM access "
                            "WHERE plugin_id = ? GROUP BY scope ORDER BY scope");
    query.bind(1, plugin_id);
    std::vector<AccessSummary> all;
    while (query.executeStep()) {
        all.push_back({query.getColumn(0).getString(), query.getColumn(1).getInt64(), query.getColumn(2).getInt64(),
                       query.getColumn(3).getInt64(), query.getColumn(4).getInt64()});
    }
    return all;
}

void PluginStore::forget_accesses_before(std::int64_t at_ms)
{
    auto transaction = m_database.write();
    store::Statement statement = transaction.prepare("DELETE FROM access WHERE at_ms < ?");
    statement.bind(1, at_ms);
    statement.exec();
    transaction.commit();
}

std::int64_t PluginStore::count_accesses(const std::string& plugin_id, const std::string& scope)
{
    auto transaction = m_database.read();
    store::Statement query = transaction.prepare("SELECT count(*) FROM access WHERE plugin_id = ? AND scope = ?");
    query.bind(1, plugin_id);
    query.bind(2, scope);
    query.executeStep();
    return query.getColumn(0).getInt64();
}

} // namespace sample_host::plugins
