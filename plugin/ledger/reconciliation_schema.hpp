#pragma once

// A step of migrations.cpp.
namespace plugin::ledger {

// A ledger that was rebuilt, or put back from a copy: what Sistema TS holds beyond it.
inline constexpr const char* k_reconciliation = R"sql(
CREATE TABLE reconciliation (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    report TEXT NOT NULL,
    since  INTEGER NOT NULL
) STRICT;

CREATE TABLE reconciled_entity (
    billing_entity_id TEXT PRIMARY KEY,
    read_back_to      TEXT NOT NULL,
    files_settled     INTEGER NOT NULL,
    ask_after         INTEGER NOT NULL,
    tries             INTEGER NOT NULL,
    trouble           TEXT NOT NULL
) STRICT;

CREATE TABLE held_document (
    billing_entity_id TEXT NOT NULL,
    number            TEXT NOT NULL,
    issued_on         TEXT NOT NULL,
    vat_number        TEXT NOT NULL,
    device            INTEGER NOT NULL,
    paid_on           TEXT NOT NULL,
    protocol          TEXT NOT NULL,
    operation         TEXT NOT NULL,
    totals            TEXT NOT NULL,
    adopted           INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (billing_entity_id, number, issued_on, vat_number, device)
) STRICT, WITHOUT ROWID;
)sql";

} // namespace plugin::ledger
