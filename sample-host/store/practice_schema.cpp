#include "store/practice_schema.hpp"

#include <array>

namespace sample_host::store {

namespace {

// Codes stored: invoice.state 1 issued, 2 cancelled, 3 deleted; invoice.kind 1 invoice, 3 credit note; patient.kind
// 1 natural person, 2 company; invoice_line.kind 1 service, 2 stamp duty. The same numbers as in host-sdk.md 6.1.
constexpr const char* k_practice_1 = R"sql(
CREATE TABLE revision (topic TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
INSERT INTO revision VALUES ('invoices', 0), ('catalogue', 0), ('billing', 0);

CREATE TABLE patient (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL CHECK (kind IN (1, 2)),
    name TEXT NOT NULL,
    tax_code TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX patient_by_name ON patient (name COLLATE NOCASE, id);

CREATE TABLE service (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    price_cents INTEGER NOT NULL,
    vat_rate TEXT NOT NULL,
    vat_nature TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT;

CREATE TABLE billing_entity (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    vat_number TEXT NOT NULL,
    tax_code TEXT NOT NULL,
    profession TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT;

CREATE TABLE invoice (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    state INTEGER NOT NULL CHECK (state IN (1, 2, 3)),
    kind INTEGER NOT NULL CHECK (kind IN (1, 3)),
    billing_entity_id INTEGER NOT NULL REFERENCES billing_entity (id),
    patient_id INTEGER NOT NULL REFERENCES patient (id),
    patient_opposes INTEGER NOT NULL,
    year INTEGER NOT NULL,
    progressive INTEGER NOT NULL,
    number TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    paid_on TEXT,
    payment_method TEXT,
    total_cents INTEGER NOT NULL,
    refunds_invoice_id INTEGER REFERENCES invoice (id)
) STRICT;
CREATE UNIQUE INDEX invoice_by_revision ON invoice (revision);
CREATE UNIQUE INDEX invoice_number_is_unique ON invoice (billing_entity_id, year, number) WHERE state <> 3;
CREATE INDEX invoice_by_progressive ON invoice (billing_entity_id, year, progressive);
CREATE INDEX invoice_by_date ON invoice (issued_on DESC, id DESC);
CREATE INDEX invoice_by_patient ON invoice (patient_id);
CREATE INDEX invoice_refunds ON invoice (refunds_invoice_id) WHERE refunds_invoice_id IS NOT NULL;

CREATE TABLE invoice_line (
    invoice_id INTEGER NOT NULL REFERENCES invoice (id),
    position INTEGER NOT NULL,
    kind INTEGER NOT NULL CHECK (kind IN (1, 2)),
    service_id INTEGER REFERENCES service (id),
    description TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,
    vat_rate TEXT NOT NULL,
    vat_nature TEXT NOT NULL,
    PRIMARY KEY (invoice_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX invoice_line_by_service ON invoice_line (service_id) WHERE service_id IS NOT NULL;
)sql";

constexpr const char* k_practice_2 = R"sql(
CREATE TABLE appointment (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    service TEXT NOT NULL,
    patient_id INTEGER NOT NULL REFERENCES patient (id)
) STRICT;
CREATE INDEX appointment_by_time ON appointment (day, starts_at, id);
)sql";

constexpr std::array k_practice_migrations{k_practice_1, k_practice_2};

} // namespace

std::span<const char* const> practice_migrations()
{
    return k_practice_migrations;
}

} // namespace sample_host::store
