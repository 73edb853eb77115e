#include "plugin/ledger/document_row.hpp"

#include "plugin/ledger/words.hpp"

namespace plugin::ledger {

Document read_document(SQLite::Statement& statement)
{
    int column = 0;
    const auto text = [&] { return statement.getColumn(column++).getString(); };
    const auto number = [&] { return statement.getColumn(column++).getInt64(); };
    const auto flag = [&] { return statement.getColumn(column++).getInt() != 0; };
    const auto instant = [&] { return optional_int64(statement.getColumn(column++)); };

    Document document;
    document.id = number();
    document.invoice_id = text();
    document.billing_entity_id = text();
    document.number = text();
    document.issued_on = text();
    document.paid_on = text();
    document.total_cents = number();
    document.kind = from_word(k_document_kinds, text());
    document.revision = number();
    const std::string status = text();
    const auto known = domain::transmission_status_from_code(status);
    if (!known) throw std::runtime_error("the ledger holds a status that is not known: " + status);
    document.status = *known;
    document.hidden = flag();
    document.check_due = flag();
    document.queued_at = instant();
    document.queued_by = text();
    document.fingerprint = text();
    document.sent_revision = number();
    document.changed_after_sending = flag();
    document.note = text();
    document.protocol = text();
    document.outcome_at = instant();
    document.verify_after = instant();
    document.verify_tries = static_cast<int>(number());
    document.file_id = instant();
    document.operation = text();
    document.held_status = domain::transmission_status_from_code(text());
    document.advance_confirmed = flag();
    document.patient_mark = text();
    document.held_back = flag();
    return document;
}

std::optional<Document> read_first_document(Statement statement)
{
    if (!statement.executeStep()) return std::nullopt;
    return read_document(statement);
}

std::vector<Document> read_documents(Statement statement)
{
    std::vector<Document> documents;
    while (statement.executeStep()) {
        documents.push_back(read_document(statement));
    }
    return documents;
}

} // namespace plugin::ledger
