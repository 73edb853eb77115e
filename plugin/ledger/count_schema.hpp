#pragma once

// A step of migrations.cpp.
namespace plugin::ledger {

// How many shown documents there are, and their amounts: kept with every change of a document, so that no page has to
// count a million of them. Derived from the documents alone. The triggers have gone since (counting_schema.hpp).
inline constexpr const char* k_count_schema = R"sql(
CREATE TABLE document_count (
    billing_entity_id TEXT NOT NULL,
    paid_year         TEXT NOT NULL,
    status            TEXT NOT NULL,
    is_queued         INTEGER NOT NULL,
    documents         INTEGER NOT NULL,
    total_cents       INTEGER NOT NULL,
    PRIMARY KEY (billing_entity_id, paid_year, status, is_queued)
) STRICT, WITHOUT ROWID;

INSERT INTO document_count
SELECT billing_entity_id, substr(paid_on, 1, 4), status, queued_at IS NOT NULL, count(*), sum(total_cents)
FROM document WHERE hidden = 0 GROUP BY 1, 2, 3, 4;

CREATE TRIGGER document_is_counted AFTER INSERT ON document WHEN NEW.hidden = 0
BEGIN
    INSERT INTO document_count
    VALUES (NEW.billing_entity_id, substr(NEW.paid_on, 1, 4), NEW.status, NEW.queued_at IS NOT NULL, 1, NEW.total_cents)
    ON CONFLICT DO UPDATE SET documents = documents + 1, total_cents = total_cents + excluded.total_cents;
END;

CREATE TRIGGER document_is_counted_anew AFTER UPDATE ON document
WHEN (OLD.hidden, OLD.billing_entity_id, OLD.paid_on, OLD.status, OLD.queued_at IS NOT NULL, OLD.total_cents)
    IS NOT (NEW.hidden, NEW.billing_entity_id, NEW.paid_on, NEW.status, NEW.queued_at IS NOT NULL, NEW.total_cents)
BEGIN
    UPDATE document_count SET documents = documents - 1, total_cents = total_cents - OLD.total_cents
    WHERE OLD.hidden = 0 AND billing_entity_id = OLD.billing_entity_id AND paid_year = substr(OLD.paid_on, 1, 4)
        AND status = OLD.status AND is_queued = (OLD.queued_at IS NOT NULL);
    INSERT INTO document_count
    SELECT NEW.billing_entity_id, substr(NEW.paid_on, 1, 4), NEW.status, NEW.queued_at IS NOT NULL, 1, NEW.total_cents
    WHERE NEW.hidden = 0
    ON CONFLICT DO UPDATE SET documents = documents + 1, total_cents = total_cents + excluded.total_cents;
END;

CREATE TRIGGER document_is_no_longer_counted AFTER DELETE ON document WHEN OLD.hidden = 0
BEGIN
    UPDATE document_count SET documents = documents - 1, total_cents = total_cents - OLD.total_cents
    WHERE billing_entity_id = OLD.billing_entity_id AND paid_year = substr(OLD.paid_on, 1, 4)
        AND status = OLD.status AND is_queued = (OLD.queued_at IS NOT NULL);
END;
)sql";

} // namespace plugin::ledger
