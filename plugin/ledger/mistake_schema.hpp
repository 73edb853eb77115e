#pragma once

// A step of migrations.cpp.
namespace plugin::ledger {

// How many shown documents each mistake keeps from being sent (FindingTable): kept by triggers with every change of a
// finding and of a document's status, so that no page has to look through them. By rule alone (by_subject 0, subject
// ''), and by rule and subject; a document with the same mistake twice counts once. Derived from both tables alone.
inline constexpr const char* k_mistake_schema = R"sql(
CREATE TABLE mistake_count (
    rule       TEXT NOT NULL,
    by_subject INTEGER NOT NULL,
    subject    TEXT NOT NULL,
    documents  INTEGER NOT NULL,
    PRIMARY KEY (rule, by_subject, subject)
) STRICT, WITHOUT ROWID;

CREATE VIEW mistake_of_document AS
SELECT DISTINCT document_id, rule, 0 AS by_subject, '' AS subject FROM finding WHERE severity = 'blocking'
UNION ALL SELECT DISTINCT document_id, rule, 1, subject FROM finding WHERE severity = 'blocking';

INSERT INTO mistake_count
SELECT m.rule, m.by_subject, m.subject, count(*) FROM mistake_of_document m JOIN document d ON d.id = m.document_id
WHERE d.status = 'to_correct' AND d.hidden = 0 GROUP BY 1, 2, 3;

CREATE TRIGGER document_begins_to_wait AFTER UPDATE ON document
WHEN NEW.status = 'to_correct' AND NEW.hidden = 0 AND (OLD.status <> 'to_correct' OR OLD.hidden <> 0)
BEGIN
    INSERT INTO mistake_count
    SELECT rule, by_subject, subject, 1 FROM mistake_of_document WHERE document_id = NEW.id
    ON CONFLICT DO UPDATE SET documents = documents + 1;
END;

CREATE TRIGGER document_waits_no_longer AFTER UPDATE ON document
WHEN OLD.status = 'to_correct' AND OLD.hidden = 0 AND (NEW.status <> 'to_correct' OR NEW.hidden <> 0)
BEGIN
    UPDATE mistake_count SET documents = documents - 1
    WHERE (rule, by_subject, subject) IN
        (SELECT rule, by_subject, subject FROM mistake_of_document WHERE document_id = OLD.id);
END;

CREATE TRIGGER finding_is_counted AFTER INSERT ON finding
WHEN NEW.severity = 'blocking'
    AND EXISTS (SELECT 1 FROM document WHERE id = NEW.document_id AND status = 'to_correct' AND hidden = 0)
BEGIN
    INSERT INTO mistake_count
    SELECT NEW.rule, 0, '', 1 WHERE NOT EXISTS
        (SELECT 1 FROM finding WHERE document_id = NEW.document_id AND severity = 'blocking' AND rule = NEW.rule
            AND position <> NEW.position)
    ON CONFLICT DO UPDATE SET documents = documents + 1;
    INSERT INTO mistake_count
    SELECT NEW.rule, 1, NEW.subject, 1 WHERE NOT EXISTS
        (SELECT 1 FROM finding WHERE document_id = NEW.document_id AND severity = 'blocking' AND rule = NEW.rule
            AND subject = NEW.subject AND position <> NEW.position)
    ON CONFLICT DO UPDATE SET documents = documents + 1;
END;

CREATE TRIGGER finding_is_no_longer_counted AFTER DELETE ON finding
WHEN OLD.severity = 'blocking'
    AND EXISTS (SELECT 1 FROM document WHERE id = OLD.document_id AND status = 'to_correct' AND hidden = 0)
BEGIN
    UPDATE mistake_count SET documents = documents - 1
    WHERE rule = OLD.rule AND by_subject = 0 AND NOT EXISTS
        (SELECT 1 FROM finding WHERE document_id = OLD.document_id AND severity = 'blocking' AND rule = OLD.rule);
    UPDATE mistake_count SET documents = documents - 1
    WHERE rule = OLD.rule AND by_subject = 1 AND subject = OLD.subject AND NOT EXISTS
        (SELECT 1 FROM finding WHERE document_id = OLD.document_id AND severity = 'blocking' AND rule = OLD.rule
            AND subject = OLD.subject);
END;
)sql";

} // namespace plugin::ledger
