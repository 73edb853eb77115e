#pragma once

// A step of migrations.cpp.
namespace plugin::ledger {

// The encrypted tax code of each patient, under the patient's mark (SentContent), so that it is encrypted once and not
// for every document. Only the holder of Sistema TS's private key can read it (RULES R8.2). It can be made anew.
inline constexpr const char* k_patient_schema = R"sql(
CREATE TABLE encrypting_certificate (
    id          INTEGER PRIMARY KEY,
    fingerprint TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE patient_ciphertext (
    id          INTEGER PRIMARY KEY, -- new ones stand at the end: few pages are touched
    mark        TEXT NOT NULL UNIQUE,
    certificate INTEGER NOT NULL REFERENCES encrypting_certificate (id),
    ciphertext  BLOB NOT NULL
) STRICT;
)sql";

} // namespace plugin::ledger
