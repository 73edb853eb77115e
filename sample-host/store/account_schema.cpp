#include "store/account_schema.hpp"

#include <array>

namespace sample_host::store {

namespace {

constexpr const char* k_version_1 = R"sql(
CREATE TABLE practice (
    id TEXT PRIMARY KEY CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id <> ''),
    name TEXT NOT NULL
) STRICT;

CREATE TABLE user (
    id INTEGER PRIMARY KEY,
    practice_id TEXT NOT NULL REFERENCES practice (id),
    email TEXT NOT NULL COLLATE NOCASE UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'secretary', 'accountant')),
    password_hash TEXT NOT NULL
) STRICT;
CREATE INDEX user_by_practice ON user (practice_id);

CREATE TABLE user_permission (
    user_id INTEGER NOT NULL REFERENCES user (id),
    permission TEXT NOT NULL,
    PRIMARY KEY (user_id, permission)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    id_hash TEXT PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES user (id),
    expires_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_expiry ON session (expires_ms);
)sql";

constexpr std::array k_migrations{k_version_1};

} // namespace

std::span<const char* const> account_migrations()
{
    return k_migrations;
}

} // namespace sample_host::store
