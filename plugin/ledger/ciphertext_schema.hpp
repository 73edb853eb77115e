#pragma once

// A step of migrations.cpp.
namespace plugin::ledger {

// Only one certificate is in use at a time: what was encrypted with the one before goes with it. Whether a patient's
// tax code is encrypted already is told by the index alone, without the row.
inline constexpr const char* k_ciphertext_schema = R"sql(
ALTER TABLE patient_ciphertext RENAME TO ciphertext_of_certificate;

CREATE TABLE patient_ciphertext (
    id         INTEGER PRIMARY KEY, -- new ones stand at the end: few pages are touched
    mark       TEXT NOT NULL UNIQUE,
    ciphertext BLOB NOT NULL
) STRICT;
INSERT INTO patient_ciphertext
SELECT id, mark, ciphertext FROM ciphertext_of_certificate
WHERE certificate = (SELECT max(id) FROM encrypting_certificate);

DROP TABLE ciphertext_of_certificate;
DELETE FROM encrypting_certificate WHERE id < (SELECT max(id) FROM encrypting_certificate);
)sql";

} // namespace plugin::ledger
