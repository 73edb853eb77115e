#pragma once

// A step of migrations.cpp.
namespace plugin::ledger {

// Those that have changed since they were sent have an index of their own, in the order of payment. A number is found
// by the index of the list's order by number, hidden documents too, and an issuer's documents by payment or status.
// Half of a fingerprint tells two contents apart as well (128 bits).
inline constexpr const char* k_index_schema = R"sql(
DROP INDEX document_by_entity;
DROP INDEX document_by_number;
DROP INDEX document_by_length_of_number;
CREATE INDEX document_by_length_of_number
    ON document (number_length, number, id, paid_on, billing_entity_id, status, hidden);
CREATE INDEX document_changed ON document (paid_on, id, billing_entity_id, status)
    WHERE hidden = 0 AND changed_after_sending = 1;
UPDATE document SET fingerprint = substr(fingerprint, 1, 32) WHERE fingerprint <> '';
)sql";

} // namespace plugin::ledger
