#include "plugin/sending/file_follow_up.hpp"

#include "plugin/ledger/audit_table.hpp"
#include "plugin/ledger/file_documents.hpp"
#include "plugin/ledger/outgoing_file_table.hpp"
#include "plugin/ledger/receipt_table.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/sending/audit_trail.hpp"
#include "plugin/sending/file_judgement.hpp"
#include "plugin/sending/file_question.hpp"
#include "plugin/sending/file_search.hpp"
#include "plugin/sending/file_sending.hpp"

#include <host_sdk/log.hpp>

#include <algorithm>

namespace plugin::sending {
namespace {

using ledger::FileState;
using ledger::OutgoingFile;

const sts::SentFile* find_protocol(const sts::FileStateAnswer& answer, const std::string& protocol)
{
    const auto found = std::find_if(answer.files.begin(), answer.files.end(),
                                    [&](const sts::SentFile& file) { return file.protocol == protocol; });
    return found == answer.files.end() ? nullptr : &*found;
}

void copy_figures(const sts::SentFile& told, OutgoingFile& file)
{
    file.state_code = told.state_code;
    file.description = told.description;
    file.accepted = told.accepted;
    file.warnings = told.warnings;
    file.errors = told.errors;
}

} // namespace

bool FileFollowUp::ask_for_one(const Environment& environment, const host_sdk::Call& call) const
{
    std::optional<OutgoingFile> file;
    {
        ledger::Session session = m_context.ledger().session();
        file = ledger::OutgoingFileTable(session).next_to_ask(m_context.now_ms());
    }
    if (!file || call.cancelled()) return false;
    const std::unique_ptr<SistemaTs> sistema_ts = m_context.connect(file->billing_entity_id, environment, call);
    if (!sistema_ts) return true;
    switch (file->state) {
    case FileState::taken_in_charge:
        ask_state(*file, *sistema_ts, call);
        break;
    case FileState::uncertain:
        search(*file, *sistema_ts, call);
        break;
    default:
        fetch_receipt(*file, *sistema_ts, call);
    }
    return !call.cancelled();
}

// Asking changes nothing at Sistema TS: killed before what follows is committed, it is asked again.
void FileFollowUp::ask_state(OutgoingFile file, SistemaTs& sistema_ts, const host_sdk::Call& call) const
{
    const auto cancelled = [&call] { return call.cancelled(); };
    const auto outcome = sistema_ts.file_state(file.protocol, cancelled);
    const auto* answer = std::get_if<sts::FileStateAnswer>(&outcome);
    const sts::SentFile* told = answer != nullptr ? find_protocol(*answer, file.protocol) : nullptr;
    const bool judged = told != nullptr && (told->state == sts::FileState::processed ||
                                            told->state == sts::FileState::processed_with_errors);
    std::optional<transport::CallOutcome<sts::ErrorDetailsAnswer>> details;
    if (judged) details = sistema_ts.error_details(file.protocol, cancelled);

    ledger::Session session = m_context.ledger().session();
    const std::int64_t now = m_context.now_ms();
    if (told != nullptr) copy_figures(*told, file);
    try {
        ledger::Transaction transaction(session);
        if (answer_of(outcome, Unanswered(session, file, now)) != nullptr) {
            if (told == nullptr && file.tries >= k_most_tries) {
                ask_singly(session, file, "its protocol is not known: " + answer->detail, now);
            } else if (told == nullptr || told->state == sts::FileState::in_progress) {
                ask_later(file, now);
            } else if (told->state == sts::FileState::discarded) {
                discard_file(session, file, now);
            } else if (const auto* read = answer_of(*details, Unanswered(session, file, now))) {
                if (read->outcome == sts::ErrorDetailsOutcome::file_discarded) {
                    discard_file(session, file, now);
                } else {
                    judge_documents(session, file, *told, *read, now);
                }
            }
        }
        save_file(session, file, now);
        transaction.commit();
    } catch (const UnclearJudgement& error) { // nothing of it was written
        ledger::Transaction transaction(session);
        if (file.tries >= k_most_tries) {
            ask_singly(session, file, error.what(), now);
        } else {
            file.technical = error.what();
            ask_later(file, now);
        }
        save_file(session, file, now);
        transaction.commit();
    }
    if (file.ended_at) {
        remove_zip(m_context.ledger(), file.name);
        host_sdk::Log(m_context.host())
            .info("file " + file.name + ", protocol " + file.protocol + ": " + std::to_string(file.documents) +
                  " documents, " + std::to_string(file.errors) + " with errors");
    }
}

void FileFollowUp::search(OutgoingFile file, SistemaTs& sistema_ts, const host_sdk::Call& call) const
{
    const auto cancelled = [&call] { return call.cancelled(); };
    const std::int64_t now = m_context.now_ms();
    const auto outcome = sistema_ts.file_states(first_day_of_search(file, now), domain::Date::in_rome(now), cancelled);
    ledger::Session session = m_context.ledger().session();
    ProbeAnswers probes;
    if (const auto* answer = std::get_if<sts::FileStateAnswer>(&outcome)) {
        if (wants_probes(session, file, *answer)) {
            for (const domain::DocumentKey& key : ledger::FileDocuments(session, file).some_keys(k_probes)) {
                probes.push_back(sistema_ts.query(key, cancelled));
            }
        }
    }
    ledger::Transaction transaction(session);
    if (const auto* answer = answer_of(outcome, Unanswered(session, file, now))) {
        store_search(session, file, *answer, probes, now);
    }
    save_file(session, file, now);
    transaction.commit();
    if (file.ended_at) remove_zip(m_context.ledger(), file.name);
}

void FileFollowUp::fetch_receipt(OutgoingFile file, SistemaTs& sistema_ts, const host_sdk::Call& call) const
{
    const auto outcome = sistema_ts.receipt_pdf(file.protocol, [&call] { return call.cancelled(); });
    ledger::Session session = m_context.ledger().session();
    const std::int64_t now = m_context.now_ms();
    ledger::Transaction transaction(session);
    if (const auto* answer = answer_of(outcome, Unanswered(session, file, now))) {
        if (answer->outcome == sts::ReceiptPdfOutcome::available) {
            const auto kind =
                answer->format == sts::ReceiptFormat::pdf ? ledger::ReceiptKind::pdf : ledger::ReceiptKind::zip;
            ledger::ReceiptTable(session).save({file.protocol, kind, file.billing_entity_id, answer->bytes, now});
            ledger::AuditTable(session).add({.action = ledger::AuditAction::receipt_stored,
                                             .billing_entity_id = file.billing_entity_id,
                                             .subject = file.protocol},
                                            now);
            file.ask_after = std::nullopt;
        } else if (file.tries < k_most_tries) {
            ask_later(file, now);
        } else {
            file.ask_after = std::nullopt; // the outcome is known without it
            file.technical = "no receipt: " + answer->detail;
        }
    }
    save_file(session, file, now);
    transaction.commit();
}

} // namespace plugin::sending
