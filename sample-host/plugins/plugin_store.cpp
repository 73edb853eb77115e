#include "plugins/plugin_store.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

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

PluginStore::Wanted PluginStore::wanted(const std::string& plugin_id)
{
    auto transaction = m_database.read();
    SQLite::Statement query(transaction.connection(), "SELECT wanted FROM plugin WHERE id = ?");
    query.bind(1, plugin_id);
    return query.executeStep() ? static_cast<Wanted>(query.getColumn(0).getInt()) : Wanted::off;
}

void PluginStore::set_wanted(const std::string& plugin_id, Wanted wanted)
{
    auto transaction = m_database.write();
    SQLite::Statement statement(transaction.connection(), "INSERT INTO plugin (id, wanted) VALUES (?, ?) "
                                                          "ON CONFLICT (id) DO UPDATE SET wanted = excluded.wanted");
    statement.bind(1, plugin_id);
    statement.bind(2, static_cast<int>(wanted));
    statement.exec();
    transaction.commit();
}

std::optional<std::string> PluginStore::prepared_version(const std::string& plugin_id)
{
    auto transaction = m_database.read();
    SQLite::Statement query(transaction.connection(),
                            "SELECT prepared_version FROM plugin WHERE id = ? AND prepared_version IS NOT NULL");
    query.bind(1, plugin_id);
    if (!query.executeStep()) return std::nullopt;
    return query.getColumn(0).getString();
}

void PluginStore::set_prepared_version(const std::string& plugin_id, const std::string& version)
{
    auto transaction = m_database.write();
    SQLite::Statement statement(transaction.connection(),
                                "INSERT INTO plugin (id, prepared_version) VALUES (?, ?) "
                                "ON CONFLICT (id) DO UPDATE SET prepared_version = excluded.prepared_version");
    statement.bind(1, plugin_id);
    statement.bind(2, version);
    statement.exec();
    transaction.commit();
}

std::optional<Consent> PluginStore::consent(const std::string& plugin_id)
{
    auto transaction = m_database.read();
    SQLite::Statement query(transaction.connection(),
                            "SELECT version, scopes, hosts, given_by, given_at_ms FROM consent WHERE plugin_id = ?");
    query.bind(1, plugin_id);
    if (!query.executeStep()) return std::nullopt;
    return Consent{query.getColumn(0).getString(), split(query.getColumn(1).getString()),
                   split(query.getColumn(2).getString()), query.getColumn(3).getString(),
                   query.getColumn(4).getInt64()};
}

void PluginStore::give_consent(const std::string& plugin_id, const Consent& consent)
{
    auto transaction = m_database.write();
    SQLite::Statement statement(transaction.connection(), "INSERT OR REPLACE INTO consent VALUES (?, ?, ?, ?, ?, ?)");
    statement.bind(1, plugin_id);
    statement.bind(2, consent.version);
    statement.bind(3, join(consent.scopes));
    statement.bind(4, join(consent.hosts));
    statement.bind(5, consent.given_by);
    statement.bind(6, consent.given_at_ms);
    statement.exec();
    transaction.commit();
}

void PluginStore::add_access(const std::string& plugin_id, std::int64_t at_ms, const bridge::Access& access)
{
    auto transaction = m_database.write();
    SQLite::Statement statement(transaction.connection(), "INSERT INTO access VALUES (?, ?, ?, ?, ?, ?, ?)");
    statement.bind(1, at_ms);
    statement.bind(2, plugin_id);
    statement.bind(3, access.user_id);
    statement.bind(4, access.purpose);
    statement.bind(5, access.scope);
    statement.bind(6, access.rows);
    statement.bind(7, access.denied ? 1 : 0);
    statement.exec();
    transaction.commit();
}

std::int64_t PluginStore::count_accesses(const std::string& plugin_id, const std::string& scope)
{
    auto transaction = m_database.read();
    SQLite::Statement query(transaction.connection(), "SELECT count(*) FROM access WHERE plugin_id = ? AND scope = ?");
    query.bind(1, plugin_id);
    query.bind(2, scope);
    query.executeStep();
    return query.getColumn(0).getInt64();
}

} // namespace sample_host::plugins
