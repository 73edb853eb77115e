#pragma once

// A step of migrations.cpp.
namespace plugin::ledger {

// An index for each order of the list of documents. What the list is filtered by stands in them too: a page is found by
// walking one of them, without sorting, and rows that do not fit are passed over without being read.
inline constexpr const char* k_document_lists = R"sql(
ALTER TABLE document ADD COLUMN number_length INTEGER GENERATED ALWAYS AS (length(number)) VIRTUAL;
DROP INDEX document_by_payment;
CREATE INDEX document_by_payment ON document (paid_on, id, billing_entity_id, status) WHERE hidden = 0;
CREATE INDEX document_by_amount ON document (total_cents, id, paid_on, billing_entity_id, status) WHERE hidden = 0;
CREATE INDEX document_by_length_of_number
    ON document (number_length, number, id, paid_on, billing_entity_id, status) WHERE hidden = 0;
)sql";

} // namespace plugin::ledger
