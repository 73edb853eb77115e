#pragma once

// A step of migrations.cpp.
namespace plugin::ledger {

// The counts are kept by DocumentCounting, which writes once for each transaction instead of once for each row; by
// month, so that those of any whole months are known.
inline constexpr const char* k_counting_schema = R"sql(
DROP TRIGGER document_is_counted;
DROP TRIGGER document_is_counted_anew;
DROP TRIGGER document_is_no_longer_counted;
DROP TABLE document_count;

CREATE TABLE document_count (
    billing_entity_id TEXT NOT NULL,
    paid_month        TEXT NOT NULL, -- 2026-03
    status            TEXT NOT NULL,
    is_queued         INTEGER NOT NULL,
    documents         INTEGER NOT NULL,
    total_cents       INTEGER NOT NULL,
    PRIMARY KEY (billing_entity_id, paid_month, status, is_queued)
) STRICT, WITHOUT ROWID;

INSERT INTO document_count
SELECT billing_entity_id, substr(paid_on, 1, 7), status, queued_at IS NOT NULL, count(*), sum(total_cents)
FROM document WHERE hidden = 0 GROUP BY 1, 2, 3, 4;
)sql";

} // namespace plugin::ledger
