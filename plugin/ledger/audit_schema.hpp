#pragma once

// The step of migrations.cpp that made the audit log.
namespace plugin::ledger {

// Who did what when (AuditTable). The rows are only ever added at the end, one after the other: REPLACE would remove a
// row without asking the trigger for removals.
inline constexpr const char* k_audit_schema = R"sql(
CREATE TABLE audit (
    serial            INTEGER PRIMARY KEY,
    at                INTEGER NOT NULL,
    actor_id          TEXT NOT NULL,
    actor             TEXT NOT NULL,
    action            TEXT NOT NULL,
    billing_entity_id TEXT NOT NULL,
    subject           TEXT NOT NULL,
    details           TEXT NOT NULL,
    previous          TEXT NOT NULL,
    hash              TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_actor ON audit (actor);
CREATE INDEX audit_schema ON audit (serial) WHERE action = 'schema_updated';
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END;
CREATE TRIGGER audit_is_never_removed BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is never removed'); END;
CREATE TRIGGER audit_is_added_at_the_end BEFORE INSERT ON audit
WHEN NEW.serial IS NOT (SELECT coalesce(max(serial), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit log is added to at its end only'); END;
)sql";

} // namespace plugin::ledger
