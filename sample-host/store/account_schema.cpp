#include "store/account_schema.hpp"

#include <array>

namespace sample_host::store {

namespace {

constexpr const char* k_accounts_1 = R"sql(
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

// Who did what when. Rows are only added, each at the end of its practice's.
constexpr const char* k_accounts_2 = R"sql(
CREATE TABLE activity (
    practice_id TEXT NOT NULL,
    serial INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    details TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (practice_id, serial)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER activity_is_never_changed BEFORE UPDATE ON activity
BEGIN SELECT RAISE(ABORT, 'activities are never changed'); END;
CREATE TRIGGER activity_is_never_removed BEFORE DELETE ON activity
BEGIN SELECT RAISE(ABORT, 'activities are never removed'); END;
CREATE TRIGGER activity_is_added_at_the_end BEFORE INSERT ON activity
WHEN NEW.serial IS NOT (SELECT coalesce(max(serial), 0) + 1 FROM activity WHERE practice_id = NEW.practice_id)
BEGIN SELECT RAISE(ABORT, 'activities are added at the end only'); END;
)sql";

constexpr std::array k_account_migrations{k_accounts_1, k_accounts_2};

} // namespace

std::span<const char* const> account_migrations()
{
    return k_account_migrations;
}

} // namespace sample_host::store
