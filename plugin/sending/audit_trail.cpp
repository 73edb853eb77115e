#include "plugin/sending/audit_trail.hpp"

#include "plugin/domain/operation.hpp"
#include "plugin/domain/text.hpp"
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
        return domain::text("audit-trail.insert");
    case domain::Operation::variation:
        return domain::text("audit-trail.variation");
    case domain::Operation::refund:
        return domain::text("audit-trail.refund");
    case domain::Operation::cancellation:
        return domain::text("audit-trail.cancellation");
    }
    return {};
}

std::string documents_text(std::int64_t count)
{
    return domain::text(count == 1 ? "audit-trail.documents.one" : "audit-trail.documents.many",
                        {{"count", std::to_string(count)}});
}

std::string asked_by(std::string what, const std::string& name)
{
    return name.empty() ? what : domain::text("audit-trail.asked-by", {{"what", std::move(what)}, {"name", name}});
}

std::string with_protocol(std::string what, const std::string& protocol)
{
    if (protocol.empty()) return what;
    return domain::text("audit-trail.with-protocol", {{"what", std::move(what)}, {"protocol", protocol}});
}

std::string outcome_text(const std::string& outcome)
{
    const auto status = domain::transmission_status_from_code(outcome);
    return status ? domain::text_of(*status) : outcome;
}

std::string result_text(const ledger::Document& document, const ledger::AttemptResult& result)
{
    switch (result.state) {
    case AttemptState::answered:
        return outcome_text(result.outcome);
    case AttemptState::resolved:
        return domain::text("audit-trail.resolved", {{"outcome", outcome_text(result.outcome)}});
    case AttemptState::told:
        return domain::text("audit-trail.told", {{"outcome", outcome_text(result.outcome)}});
    case AttemptState::uncertain:
        return domain::text("audit-trail.uncertain");
    case AttemptState::credentials_refused:
        return domain::text("audit-trail.credentials-refused");
    case AttemptState::not_sent:
        return domain::text(document.queued_at ? "audit-trail.not-sent-queued" : "audit-trail.not-sent");
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
        return asked_by(documents_text(file.documents), file.started_by);
    case FileState::uncertain:
        return domain::text("audit-trail.uncertain");
    case FileState::taken_in_charge:
        return domain::text("audit-trail.taken-in-charge");
    case FileState::judged:
        return domain::text("audit-trail.file-judged",
                            {{"documents", documents_text(file.documents)}, {"rejected", std::to_string(file.errors)}});
    case FileState::discarded:
        return domain::text("audit-trail.file-discarded");
    case FileState::not_received:
        return domain::text("audit-trail.file-not-received");
    case FileState::asked_singly:
        return domain::text("audit-trail.file-asked-singly");
    }
    return {};
}

} // namespace

void record_claim(ledger::Session& session, const ledger::Document& document, const ledger::Attempt& attempt)
{
    AuditTable(session).add({.action = AuditAction::document_sent,
                             .billing_entity_id = document.billing_entity_id,
                             .subject = document.number,
                             .details = asked_by(operation_text(attempt.operation), attempt.started_by)},
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
    AuditTable(session).add(
        {.action = AuditAction::sending_interrupted,
         .details = domain::text("audit-trail.interrupted", {{"documents", documents_text(documents)}})},
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
