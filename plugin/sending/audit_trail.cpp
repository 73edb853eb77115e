#include "plugin/sending/audit_trail.hpp"

#include "plugin/domain/operation.hpp"
#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/outgoing_file_table.hpp"

namespace plugin::sending {
namespace {

using ledger::AttemptState;
using ledger::AuditAction;
using ledger::AuditTable;
using ledger::FileState;

std::string operation_text(std::string_view letter)
{
    switch (domain::operation_from_letter(letter).value_or(domain::Operation::insert)) {
    case domain::Operation::insert:
        return "Inserimento";
    case domain::Operation::variation:
        return "Variazione";
    case domain::Operation::refund:
        return "Rimborso";
    case domain::Operation::cancellation:
        return "Cancellazione";
    }
    return {};
}

std::string documents_text(std::int64_t count)
{
    return std::to_string(count) + (count == 1 ? " documento" : " documenti");
}

std::string asked_by(const std::string& name)
{
    return name.empty() ? std::string() : ", chiesto da " + name;
}

std::string with_protocol(const std::string& text, const std::string& protocol)
{
    return protocol.empty() ? text : text + ", protocollo " + protocol;
}

std::string result_text(const ledger::Document& document, const ledger::AttemptResult& result)
{
    switch (result.state) {
    case AttemptState::answered:
        return result.outcome;
    case AttemptState::resolved:
        return result.outcome + " (verificato chiedendo al Sistema TS)";
    case AttemptState::told:
        return result.outcome + " (secondo chi ha controllato sul portale)";
    case AttemptState::uncertain:
        return "esito da verificare";
    case AttemptState::credentials_refused:
        return "non acquisito: credenziali rifiutate";
    case AttemptState::not_sent:
        return document.queued_at ? "non partito: resta in coda" : "non partito";
    case AttemptState::claimed:
        break;
    }
    return {};
}

std::string file_text(const ledger::OutgoingFile& file)
{
    switch (file.state) {
    case FileState::building:
    case FileState::leaving:
        return documents_text(file.documents) + asked_by(file.started_by);
    case FileState::uncertain:
        return "esito da verificare";
    case FileState::taken_in_charge:
        return "preso in carico";
    case FileState::judged:
        return "elaborato: " + documents_text(file.documents) + ", di cui scartati " + std::to_string(file.errors);
    case FileState::discarded:
        return "scartato per intero: nessun documento acquisito";
    case FileState::not_received:
        return "non ricevuto: nessun documento acquisito";
    case FileState::asked_singly:
        return "verificato documento per documento";
    }
    return {};
}

} // namespace

void record_claim(ledger::Session& session, const ledger::Document& document, const ledger::Attempt& attempt)
{
    AuditTable(session).add({.action = AuditAction::document_sent,
                             .billing_entity_id = document.billing_entity_id,
                             .subject = document.number,
                             .details = operation_text(attempt.operation) + asked_by(attempt.started_by)},
                            attempt.started_at);
}

void record_outcome(ledger::Session& session, const ledger::Document& document, const ledger::AttemptResult& result,
                    std::int64_t now_ms)
{
    AuditTable(session).add({.action = AuditAction::document_outcome,
                             .billing_entity_id = document.billing_entity_id,
                             .subject = document.number,
                             .details = with_protocol(result_text(document, result), result.protocol)},
                            now_ms);
}

void record_interruption(ledger::Session& session, std::int64_t documents, std::int64_t now_ms)
{
    AuditTable(session).add({.action = AuditAction::sending_interrupted,
                             .details = documents_text(documents) + " in invio: esito da verificare"},
                            now_ms);
}

void save_file(ledger::Session& session, ledger::OutgoingFile& file, std::int64_t now_ms)
{
    ledger::OutgoingFileTable files(session);
    const auto before = files.find(file.id);
    files.save(file);
    if (before && before->state == file.state) return;
    AuditTable(session).add(
        {.action = file.state == FileState::leaving ? AuditAction::file_sent : AuditAction::file_outcome,
         .billing_entity_id = file.billing_entity_id,
         .subject = file.name,
         .details = with_protocol(file_text(file), file.protocol)},
        now_ms);
}

} // namespace plugin::sending
