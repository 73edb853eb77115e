#pragma once

// The schema's step for what keeps a wrong log-in from being tried too often, and for the doctor's word where asking
// Sistema TS does not tell. For migrations.cpp only.
namespace plugin::ledger {

inline constexpr const char* k_doubt_schema = R"sql(
CREATE TABLE log_in_refusal (
    username TEXT PRIMARY KEY,
    tries    INTEGER NOT NULL,
    last_at  INTEGER NOT NULL
) STRICT;
ALTER TABLE configuration ADD COLUMN mark TEXT NOT NULL DEFAULT '';
ALTER TABLE candidate ADD COLUMN mark TEXT NOT NULL DEFAULT '';

CREATE TABLE verdict (
    document_id INTEGER PRIMARY KEY REFERENCES document (id),
    done        INTEGER NOT NULL,
    protocol    TEXT NOT NULL,
    given_by    TEXT NOT NULL,
    given_at    INTEGER NOT NULL
) STRICT;
)sql";

} // namespace plugin::ledger
