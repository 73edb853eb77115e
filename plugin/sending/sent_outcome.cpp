#include "plugin/sending/sent_outcome.hpp"

#include "plugin/domain/already_done.hpp"
#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/finding_table.hpp"
#include "plugin/ledger/operation_notes.hpp"
#include "plugin/sending/audit_trail.hpp"
#include "plugin/sending/circuit_breaker.hpp"
#include "plugin/sending/settlement.hpp"

#include <algorithm>

namespace plugin::sending {
namespace {

using domain::TransmissionStatus;
using ledger::AttemptResult;
using ledger::AttemptState;

// One visitor for the four outcomes of a call.
class StoringAnswer {
public:
    StoringAnswer(ledger::Session& session, CircuitBreaker& breaker, const ledger::Attempt& attempt,
                  ledger::Document& document, std::int64_t now_ms)
        : m_session(session), m_breaker(breaker), m_attempt(attempt), m_document(document), m_now_ms(now_ms)
    {
    }

    void operator()(const sts::DocumentAnswer& answer)
    {
        m_breaker.answered();
        switch (answer.outcome) {
        case sts::DocumentOutcome::accepted:
            return acquired(answer, TransmissionStatus::accepted);
        case sts::DocumentOutcome::accepted_with_warnings:
            return acquired(answer, TransmissionStatus::accepted_with_warnings);
        case sts::DocumentOutcome::rejected:
            // Something with this key is there already, or not any more, perhaps by this very request: ask.
            if (std::any_of(answer.messages.begin(), answer.messages.end(),
                            [](const sts::Message& message) { return domain::says_already_done(message.code); })) {
                return ask(answer);
            }
            return rejected(answer);
        case sts::DocumentOutcome::not_valid:
            return not_valid(answer);
        case sts::DocumentOutcome::credentials_refused:
        case sts::DocumentOutcome::uncertain:
            return ask(answer); // never a clear answer (see CallOutcome)
        }
    }

    // Nothing was judged: the wish stays, and nothing more is sent for this entity (BEHAVIOURS 64).
    void operator()(const transport::CredentialsRefused& refused)
    {
        queue_again();
        m_breaker.refused(refused, m_now_ms);
        finish({AttemptState::credentials_refused, "", "", refused.technical, {}});
    }

    void operator()(const transport::CallNotSent& not_sent)
    {
        queue_again();
        m_breaker.unanswered(not_sent, m_now_ms);
        finish({AttemptState::not_sent, "", "", not_sent.technical, {}});
    }

    // The wait keeps the rest of the queue from being burnt on a Sistema TS that does not answer; asking comes first.
    void operator()(const transport::CallUncertain& uncertain)
    {
        m_document.status = TransmissionStatus::to_verify;
        m_document.verify_after = m_breaker.unanswered(uncertain, m_now_ms);
        m_document.verify_tries = 0;
        finish({AttemptState::uncertain, "", "", uncertain.technical, {}});
    }

private:
    void acquired(const sts::DocumentAnswer& answer, TransmissionStatus status)
    {
        const bool cancelled = is_cancellation(m_document);
        if (cancelled) {
            settle_cancelled(m_session, m_document, answer.protocol, m_now_ms);
        } else {
            settle_acquired(m_session, m_document, status, answer.protocol, m_now_ms);
        }
        finish({AttemptState::answered, cancelled ? ledger::cancelled_outcome() : std::string(storage_code(status)),
                answer.protocol, answer.detail, to_ledger(answer.messages)});
    }

    void rejected(const sts::DocumentAnswer& answer)
    {
        if (is_held(m_document)) {
            settle_unchanged(m_document, ledger::not_done_note());
        } else {
            m_document.status = TransmissionStatus::rejected;
            m_document.protocol.clear();
            m_document.outcome_at = m_now_ms;
            m_document.note.clear();
            ledger::FindingTable(m_session).replace(m_document.id, {});
        }
        finish({AttemptState::answered, std::string(storage_code(TransmissionStatus::rejected)), "", answer.detail,
                to_ledger(answer.messages)});
    }

    void ask(const sts::DocumentAnswer& answer)
    {
        m_document.status = TransmissionStatus::to_verify;
        m_document.verify_after = m_now_ms;
        m_document.verify_tries = 0;
        finish({AttemptState::uncertain, "", "", answer.detail, to_ledger(answer.messages)});
    }

    void not_valid(const sts::DocumentAnswer& answer)
    {
        if (is_held(m_document)) {
            settle_unchanged(m_document, ledger::not_done_note());
        } else {
            m_document.status = TransmissionStatus::to_correct;
            ledger::FindingTable(m_session).replace(m_document.id, {domain::make_finding("P05")});
        }
        finish({AttemptState::not_sent, "", "", answer.detail, to_ledger(answer.messages)});
    }

    void queue_again()
    {
        m_document.status = TransmissionStatus::to_send;
        m_document.queued_at = m_now_ms;
        m_document.queued_by = m_attempt.started_by;
    }

    void finish(const AttemptResult& result)
    {
        ledger::AttemptTable(m_session).finish(m_attempt.id, result, m_now_ms);
        record_outcome(m_session, m_document, result, m_now_ms);
    }

    ledger::Session& m_session;
    CircuitBreaker& m_breaker;
    const ledger::Attempt& m_attempt;
    ledger::Document& m_document;
    std::int64_t m_now_ms;
};

} // namespace

TransmissionStatus store_sent_outcome(ledger::Session& session, CircuitBreaker& breaker, const ledger::Attempt& attempt,
                                      const transport::CallOutcome<sts::DocumentAnswer>& outcome, std::int64_t now_ms)
{
    ledger::DocumentTable documents(session);
    // Read again: the intake may have marked it while the answer was awaited.
    std::optional<ledger::Document> document = documents.find(attempt.document_id);
    if (!document || document->status != TransmissionStatus::sending) {
        throw std::logic_error("the answer is for a document that is not being sent");
    }
    std::visit(StoringAnswer(session, breaker, attempt, *document, now_ms), outcome);
    documents.save(*document);
    return document->status;
}

std::vector<ledger::Message> to_ledger(const std::vector<sts::Message>& messages)
{
    std::vector<ledger::Message> kept;
    for (const sts::Message& message : messages) {
        kept.push_back({message.code, message.description, message.type});
    }
    return kept;
}

} // namespace plugin::sending
