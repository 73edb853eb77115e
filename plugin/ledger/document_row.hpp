#pragma once

#include "plugin/ledger/document.hpp"
#include "plugin/ledger/held_back.hpp"
#include "plugin/ledger/statement.hpp"
#include "plugin/ledger/words.hpp"

#include <vector>

// The columns of a document, for the classes that read it.
namespace plugin::ledger {

inline const std::string k_document_columns =
    "d.id, d.invoice_id, d.billing_entity_id, d.number, d.issued_on, d.paid_on, d.total_cents, d.kind, d.revision, "
    "d.status, d.hidden, d.check_due, d.queued_at, d.queued_by, d.fingerprint, d.sent_revision, "
    "d.changed_after_sending, d.note, d.protocol, d.outcome_at, d.verify_after, d.verify_tries, d.file_id, "
    "d.operation, d.held_status, d.advance_confirmed, d.patient_mark, " +
    is_held_back("d");

inline constexpr Words<domain::DocumentKind, 3> k_document_kinds = {
    {{domain::DocumentKind::invoice, "invoice"},
     {domain::DocumentKind::receipt, "receipt"},
     {domain::DocumentKind::credit_note, "credit_note"}}};

// The row on which the statement stands; it selected k_document_columns first.
Document read_document(SQLite::Statement& statement);

std::optional<Document> read_first_document(Statement statement);
std::vector<Document> read_documents(Statement statement);

} // namespace plugin::ledger
