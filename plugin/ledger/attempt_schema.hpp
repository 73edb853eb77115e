#pragma once

// A step of migrations.cpp.
namespace plugin::ledger {

// An attempt has a number instead of a random name, which stood in three tables and two indexes and was looked for all
// over them; its totals stand with it instead of in rows of their own; the fingerprint that nobody asked it for is
// gone.
inline constexpr const char* k_attempt_schema = R"sql(
DROP INDEX attempt_by_document;
DROP INDEX attempt_claimed;
DROP INDEX attempt_by_file;
DROP INDEX attempt_by_refunded;
DROP TRIGGER attempt_is_history;
ALTER TABLE attempt RENAME TO named_attempt;
ALTER TABLE message RENAME TO message_of_named;

CREATE TABLE attempt (
    id             INTEGER PRIMARY KEY,
    document_id    INTEGER NOT NULL REFERENCES document (id),
    file_id        INTEGER REFERENCES file (id),
    operation      TEXT NOT NULL,
    vat_number     TEXT NOT NULL,
    issued_on      TEXT NOT NULL,
    device         INTEGER NOT NULL,
    number         TEXT NOT NULL,
    totals         TEXT NOT NULL, -- cents by tipo spesa: "SR=1000;TK=200"
    request_digest TEXT NOT NULL,
    certificate    TEXT NOT NULL,
    started_at     INTEGER NOT NULL,
    started_by     TEXT NOT NULL,
    state          TEXT NOT NULL,
    outcome        TEXT NOT NULL,
    protocol       TEXT NOT NULL,
    ended_at       INTEGER,
    technical      TEXT NOT NULL,
    content        TEXT NOT NULL,
    refunded       TEXT GENERATED ALWAYS AS (
        substr(substr(content, instr(content, char(10) || 'refunds') + 1), 1,
               instr(substr(content, instr(content, char(10) || 'refunds') + 1), char(10)))) VIRTUAL
) STRICT;
INSERT INTO attempt
SELECT rowid, document_id, file_id, operation, vat_number, issued_on, device, number,
       coalesce((SELECT group_concat(expense_type || '=' || total_cents, ';') FROM attempt_total
                 WHERE attempt_id = named_attempt.id), ''),
       request_digest, certificate, started_at, started_by, state, outcome, protocol, ended_at, technical, content
FROM named_attempt ORDER BY rowid;

CREATE TABLE message (
    attempt_id  INTEGER NOT NULL REFERENCES attempt (id),
    position    INTEGER NOT NULL,
    code        TEXT NOT NULL,
    description TEXT NOT NULL,
    type        TEXT NOT NULL,
    PRIMARY KEY (attempt_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO message
SELECT a.rowid, m.position, m.code, m.description, m.type
FROM message_of_named m JOIN named_attempt a ON a.id = m.attempt_id;

DROP TABLE message_of_named;
DROP TABLE attempt_total;
DROP TABLE named_attempt;

CREATE INDEX attempt_by_document ON attempt (document_id);
CREATE INDEX attempt_by_file ON attempt (file_id, number) WHERE file_id IS NOT NULL;
CREATE INDEX attempt_claimed ON attempt (state) WHERE state = 'claimed' AND file_id IS NULL;
CREATE INDEX attempt_by_refunded ON attempt (refunded) WHERE operation = 'R' AND protocol <> '';
CREATE TRIGGER attempt_is_history BEFORE DELETE ON attempt
BEGIN SELECT RAISE(ABORT, 'the history of sending is never removed'); END;
)sql";

} // namespace plugin::ledger
