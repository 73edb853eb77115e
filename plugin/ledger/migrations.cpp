#include "plugin/ledger/accepted_schema.hpp"
#include "plugin/ledger/attempt_schema.hpp"
#include "plugin/ledger/audit_schema.hpp"
#include "plugin/ledger/ciphertext_schema.hpp"
#include "plugin/ledger/count_schema.hpp"
#include "plugin/ledger/counting_schema.hpp"
#include "plugin/ledger/day_schema.hpp"
#include "plugin/ledger/doubt_schema.hpp"
#include "plugin/ledger/index_schema.hpp"
#include "plugin/ledger/list_schema.hpp"
#include "plugin/ledger/mistake_schema.hpp"
#include "plugin/ledger/password_schema.hpp"
#include "plugin/ledger/patient_schema.hpp"
#include "plugin/ledger/reconciliation_schema.hpp"
#include "plugin/ledger/refund_schema.hpp"
#include "plugin/ledger/schema.hpp"

// The steps of the schema, oldest first. One that is released never changes. One that changes documents ends with
// k_recount.
namespace plugin::ledger {
namespace {

// Instants are milliseconds since 1970-01-01T00:00Z, amounts are cents, dates are ISO texts.
constexpr const char* k_first = R"sql(
CREATE TABLE document (
    id                    INTEGER PRIMARY KEY,
    invoice_id            TEXT NOT NULL UNIQUE,
    billing_entity_id     TEXT NOT NULL,
    number                TEXT NOT NULL,
    issued_on             TEXT NOT NULL,
    paid_on               TEXT NOT NULL,
    total_cents           INTEGER NOT NULL,
    kind                  TEXT NOT NULL,
    revision              INTEGER NOT NULL,
    status                TEXT NOT NULL,
    hidden                INTEGER NOT NULL,
    check_due             INTEGER NOT NULL,
    queued_at             INTEGER,
    queued_by             TEXT NOT NULL,
    fingerprint           TEXT NOT NULL,
    sent_revision         INTEGER NOT NULL,
    changed_after_sending INTEGER NOT NULL,
    note                  TEXT NOT NULL,
    protocol              TEXT NOT NULL,
    outcome_at            INTEGER,
    verify_after          INTEGER,
    verify_tries          INTEGER NOT NULL,
    CHECK (queued_at IS NULL OR (status = 'to_send' AND hidden = 0)),
    CHECK (hidden = 0 OR status NOT IN ('sending', 'to_verify')),
    CHECK ((status = 'to_verify') = (verify_after IS NOT NULL))
) STRICT;
CREATE INDEX document_by_payment ON document (paid_on, id) WHERE hidden = 0;
CREATE INDEX document_by_status ON document (status, paid_on, id) WHERE hidden = 0;
CREATE INDEX document_by_entity ON document (billing_entity_id, status) WHERE hidden = 0;
CREATE INDEX document_queued ON document (queued_at, paid_on, id) WHERE queued_at IS NOT NULL;
CREATE INDEX document_to_verify ON document (verify_after) WHERE verify_after IS NOT NULL;
CREATE INDEX document_check_due ON document (id) WHERE check_due = 1;

CREATE TABLE finding (
    document_id INTEGER NOT NULL REFERENCES document (id),
    position    INTEGER NOT NULL,
    rule        TEXT NOT NULL,
    severity    TEXT NOT NULL,
    text        TEXT NOT NULL,
    what_to_do  TEXT NOT NULL,
    subject     TEXT NOT NULL,
    PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE attempt (
    id             TEXT PRIMARY KEY,
    document_id    INTEGER NOT NULL REFERENCES document (id),
    operation      TEXT NOT NULL,
    vat_number     TEXT NOT NULL,
    issued_on      TEXT NOT NULL,
    device         INTEGER NOT NULL,
    number         TEXT NOT NULL,
    fingerprint    TEXT NOT NULL,
    request_digest TEXT NOT NULL,
    certificate    TEXT NOT NULL,
    started_at     INTEGER NOT NULL,
    started_by     TEXT NOT NULL,
    state          TEXT NOT NULL,
    outcome        TEXT NOT NULL,
    protocol       TEXT NOT NULL,
    ended_at       INTEGER,
    technical      TEXT NOT NULL
) STRICT;
CREATE INDEX attempt_by_document ON attempt (document_id);
CREATE INDEX attempt_claimed ON attempt (state) WHERE state = 'claimed';
CREATE TRIGGER attempt_is_history BEFORE DELETE ON attempt
BEGIN SELECT RAISE(ABORT, 'the history of sending is never removed'); END;

CREATE TABLE attempt_total (
    attempt_id   TEXT NOT NULL REFERENCES attempt (id),
    expense_type TEXT NOT NULL,
    total_cents  INTEGER NOT NULL,
    PRIMARY KEY (attempt_id, expense_type)
) STRICT, WITHOUT ROWID;

CREATE TABLE message (
    attempt_id  TEXT NOT NULL REFERENCES attempt (id),
    position    INTEGER NOT NULL,
    code        TEXT NOT NULL,
    description TEXT NOT NULL,
    type        TEXT NOT NULL,
    PRIMARY KEY (attempt_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE configuration (
    billing_entity_id TEXT PRIMARY KEY,
    username          TEXT NOT NULL,
    tax_code          TEXT NOT NULL,
    structure_code    TEXT NOT NULL,
    category          TEXT NOT NULL,
    sealed_password   BLOB NOT NULL,
    sealed_pin        BLOB NOT NULL,
    verified_at       INTEGER NOT NULL
) STRICT;

CREATE TABLE candidate (
    serial            INTEGER PRIMARY KEY AUTOINCREMENT,
    billing_entity_id TEXT NOT NULL UNIQUE,
    username          TEXT NOT NULL,
    tax_code          TEXT NOT NULL,
    structure_code    TEXT NOT NULL,
    category          TEXT NOT NULL,
    sealed_password   BLOB NOT NULL,
    sealed_pin        BLOB NOT NULL,
    state             TEXT NOT NULL,
    message           TEXT NOT NULL,
    saved_at          INTEGER NOT NULL
) STRICT;

CREATE TABLE entity_state (
    billing_entity_id TEXT PRIMARY KEY,
    blocked           TEXT NOT NULL DEFAULT '',
    blocked_since     INTEGER,
    trouble           TEXT NOT NULL DEFAULT '',
    failures          INTEGER NOT NULL DEFAULT 0,
    next_try_at       INTEGER
) STRICT;

CREATE TABLE association (
    service_id       TEXT PRIMARY KEY,
    expense_type     TEXT,
    flag             INTEGER NOT NULL,
    service_revision INTEGER NOT NULL,
    set_by           TEXT NOT NULL,
    set_at           INTEGER NOT NULL
) STRICT;

CREATE TABLE feed (
    name     TEXT PRIMARY KEY,
    revision INTEGER NOT NULL DEFAULT 0,
    basis    TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE notice (
    name  TEXT PRIMARY KEY,
    text  TEXT NOT NULL,
    since INTEGER NOT NULL
) STRICT;
)sql";

// Files of many documents, operations on documents that Sistema TS holds, and what it holds of them.
constexpr const char* k_files = R"sql(
CREATE TABLE file (
    id                INTEGER PRIMARY KEY,
    unique_id         TEXT NOT NULL UNIQUE,
    billing_entity_id TEXT NOT NULL,
    operation         TEXT NOT NULL,
    name              TEXT NOT NULL,
    state             TEXT NOT NULL,
    documents         INTEGER NOT NULL,
    size              INTEGER NOT NULL,
    digest            TEXT NOT NULL,
    certificate       TEXT NOT NULL,
    started_at        INTEGER NOT NULL,
    started_by        TEXT NOT NULL,
    sent_at           INTEGER,
    protocol          TEXT NOT NULL,
    received_on       TEXT NOT NULL,
    state_code        INTEGER,
    description       TEXT NOT NULL,
    accepted          INTEGER NOT NULL,
    warnings          INTEGER NOT NULL,
    errors            INTEGER NOT NULL,
    ended_at          INTEGER,
    ask_after         INTEGER,
    tries             INTEGER NOT NULL,
    technical         TEXT NOT NULL
) STRICT;
CREATE INDEX file_to_ask ON file (ask_after) WHERE ask_after IS NOT NULL;
CREATE INDEX file_open ON file (state) WHERE state IN ('building', 'leaving', 'uncertain');
CREATE INDEX file_by_protocol ON file (protocol) WHERE protocol <> '';
CREATE TRIGGER file_is_history BEFORE DELETE ON file WHEN OLD.sent_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the history of sending is never removed'); END;

CREATE TABLE receipt (
    protocol          TEXT NOT NULL,
    kind              TEXT NOT NULL,
    billing_entity_id TEXT NOT NULL,
    content           BLOB NOT NULL,
    fetched_at        INTEGER NOT NULL,
    PRIMARY KEY (protocol, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE proposal (
    document_id INTEGER PRIMARY KEY REFERENCES document (id),
    operation   TEXT NOT NULL,
    content     TEXT NOT NULL,
    since       INTEGER NOT NULL
) STRICT;

CREATE TABLE archive_reading (
    billing_entity_id TEXT NOT NULL,
    year              INTEGER NOT NULL,
    next_month        INTEGER NOT NULL,
    state             TEXT NOT NULL,
    text              TEXT NOT NULL,
    asked_by          TEXT NOT NULL,
    asked_at          INTEGER NOT NULL,
    ended_at          INTEGER,
    PRIMARY KEY (billing_entity_id, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE archived_document (
    billing_entity_id TEXT NOT NULL,
    year              INTEGER NOT NULL,
    vat_number        TEXT NOT NULL,
    issued_on         TEXT NOT NULL,
    device            INTEGER NOT NULL,
    number            TEXT NOT NULL,
    paid_on           TEXT NOT NULL,
    sent_on           TEXT NOT NULL,
    protocol          TEXT NOT NULL,
    operation         TEXT NOT NULL,
    total_cents       INTEGER NOT NULL,
    refunded_cents    INTEGER NOT NULL,
    PRIMARY KEY (billing_entity_id, year, issued_on, number, vat_number, device)
) STRICT, WITHOUT ROWID;

ALTER TABLE document ADD COLUMN file_id INTEGER REFERENCES file (id);
ALTER TABLE document ADD COLUMN operation TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN held_status TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN advance_confirmed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE document ADD COLUMN patient_mark TEXT NOT NULL DEFAULT '';
CREATE INDEX document_by_patient ON document (patient_mark, issued_on) WHERE patient_mark <> '';
CREATE INDEX document_credit_note ON document (status) WHERE kind = 'credit_note';
CREATE INDEX document_by_number ON document (number, issued_on);
CREATE INDEX document_by_file ON document (file_id) WHERE file_id IS NOT NULL;
DROP INDEX document_to_verify;
CREATE INDEX document_to_verify ON document (verify_after) WHERE verify_after IS NOT NULL AND file_id IS NULL;

ALTER TABLE attempt ADD COLUMN file_id INTEGER REFERENCES file (id);
ALTER TABLE attempt ADD COLUMN content TEXT NOT NULL DEFAULT '';
CREATE INDEX attempt_by_file ON attempt (file_id, number) WHERE file_id IS NOT NULL;
DROP INDEX attempt_claimed;
CREATE INDEX attempt_claimed ON attempt (state) WHERE state = 'claimed' AND file_id IS NULL;
)sql";

// Certificates that the doctor installed, and his word that an expired one may go on being used.
constexpr const char* k_certificates = R"sql(
CREATE TABLE certificate (
    serial       INTEGER PRIMARY KEY AUTOINCREMENT,
    fingerprint  TEXT NOT NULL,
    content      BLOB NOT NULL,
    installed_by TEXT NOT NULL,
    installed_at INTEGER NOT NULL
) STRICT;
CREATE TRIGGER certificate_is_history BEFORE DELETE ON certificate
BEGIN SELECT RAISE(ABORT, 'which certificate was in use is never forgotten'); END;

CREATE TABLE expiry_consent (
    serial      INTEGER PRIMARY KEY AUTOINCREMENT,
    fingerprint TEXT NOT NULL,
    given_by    TEXT NOT NULL,
    given_at    INTEGER NOT NULL,
    ended_at    INTEGER
) STRICT;
)sql";

// Who sends on a doctor's behalf.
constexpr const char* k_intermediaries = R"sql(
ALTER TABLE configuration ADD COLUMN intermediary TEXT NOT NULL DEFAULT '';
ALTER TABLE candidate ADD COLUMN intermediary TEXT NOT NULL DEFAULT '';
)sql";

constexpr const char* k_migrations[] = {k_first,           k_files,          k_certificates,     k_intermediaries,
                                        k_doubt_schema,    k_audit_schema,   k_reconciliation,   k_password_schema,
                                        k_accepted_schema, k_document_lists, k_count_schema,     k_refund_schema,
                                        k_counting_schema, k_patient_schema, k_mistake_schema,   k_attempt_schema,
                                        k_index_schema,    k_day_schema,     k_ciphertext_schema};

} // namespace

std::span<const char* const> migrations() noexcept
{
    return k_migrations;
}

} // namespace plugin::ledger
