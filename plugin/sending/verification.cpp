#include "plugin/sending/verification.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/operation_notes.hpp"
#include "plugin/sending/audit_trail.hpp"
#include "plugin/sending/circuit_breaker.hpp"
#include "plugin/sending/retry_wait.hpp"
#include "plugin/sending/sent_outcome.hpp"
#include "plugin/sending/settlement.hpp"

#include <algorithm>

namespace plugin::sending {
namespace {

using domain::TransmissionStatus;
using ledger::AttemptState;

ledger::Message other_amounts()
{
    return {"P11", domain::text("verification.other-amounts"), "W"};
}

bool is_warning(const ledger::Message& message)
{
    return message.type == "W" || (message.type.empty() && message.code.starts_with("W"));
}

// Amounts of zero say nothing: the archive may list them or not.
ledger::TotalsByType without_zeros(ledger::TotalsByType totals)
{
    std::erase_if(totals, [](const auto& entry) { return entry.second.value() == 0; });
    return totals;
}

// Under the key of a refund its amounts may stand among the refunded ones (PROTOCOL 5.4).
bool has_same_totals(const sts::ArchivedDocument& archived, const ledger::Attempt& attempt)
{
    const ledger::TotalsByType sent = without_zeros(attempt.totals);
    return without_zeros(archived.totals) == sent ||
           (attempt.operation == domain::letter(domain::Operation::refund) && without_zeros(archived.refunded) == sent);
}

// One visitor for the four outcomes of a question.
class StoringVerification {
public:
    StoringVerification(ledger::Session& session, const ledger::Attempt& attempt, ledger::Document& document,
                        std::int64_t now_ms)
        : m_session(session), m_attempt(attempt), m_document(document), m_now_ms(now_ms),
          m_breaker(session, document.billing_entity_id)
    {
    }

    void operator()(const sts::QueryAnswer& answer)
    {
        m_breaker.answered();
        const bool held = is_held(m_document);
        if (answer.outcome == sts::QueryOutcome::found && answer.document) {
            return held && !was_done(*answer.document) ? not_done(answer) : found(answer);
        }
        if (answer.outcome == sts::QueryOutcome::found_cancelled) {
            return is_cancellation(m_document)
                       ? cancelled(answer)
                       : not_held(answer, domain::text("verification.cancelled-note"), ledger::cancelled_outcome());
        }
        if (answer.outcome == sts::QueryOutcome::not_found) {
            return not_held(answer, domain::text("verification.not-found-note"), ledger::not_received_outcome());
        }
        ask_later(); // a question that Sistema TS does not take: still open
    }

    void operator()(const transport::CredentialsRefused& refused)
    {
        m_breaker.refused(refused, m_now_ms); // the question stays open until new credentials pass
    }

    void operator()(const transport::CallNotSent& not_sent) { m_breaker.unanswered(not_sent, m_now_ms); }

    void operator()(const transport::CallUncertain& uncertain)
    {
        m_breaker.unanswered(uncertain, m_now_ms);
        ask_later();
    }

private:
    // A variation that was done has a protocol of its own, and is the last thing that was done; a cancelled document is
    // not found as it was.
    bool was_done(const sts::ArchivedDocument& archived) const
    {
        return m_document.operation == archived.last_operation && archived.protocol != m_document.protocol;
    }

    void not_done(const sts::QueryAnswer& answer)
    {
        settle_unchanged(m_document, domain::text("verification.not-done-note"));
        finish(ledger::not_done_outcome(), answer, to_ledger(answer.messages), "");
    }

    void cancelled(const sts::QueryAnswer& answer)
    {
        const std::string protocol = answer.document ? answer.document->protocol : std::string();
        settle_cancelled(m_session, m_document, protocol, m_now_ms);
        finish(ledger::cancelled_outcome(), answer, to_ledger(answer.messages), protocol);
    }

    void found(const sts::QueryAnswer& answer)
    {
        std::vector<ledger::Message> messages = to_ledger(answer.messages);
        for (const ledger::Message& error : to_ledger(answer.document->errors)) {
            messages.push_back(error);
        }
        const bool same = has_same_totals(*answer.document, m_attempt);
        if (!same) messages.push_back(other_amounts());
        const bool clean =
            answer.document->errors.empty() && std::none_of(messages.begin(), messages.end(), is_warning);
        settle_acquired(m_session, m_document,
                        clean ? TransmissionStatus::accepted : TransmissionStatus::accepted_with_warnings,
                        answer.document->protocol, m_now_ms);
        m_document.note = domain::text("verification.found-note");
        m_document.changed_after_sending = !same;
        if (!same) m_document.fingerprint.clear(); // what the archive holds is not what was sent
        finish(std::string(storage_code(m_document.status)), answer, std::move(messages), answer.document->protocol);
    }

    // The archive does not hold it. Not queued: sending again is for the doctor to decide.
    void not_held(const sts::QueryAnswer& answer, std::string note, std::string outcome)
    {
        m_document.status = TransmissionStatus::to_send;
        m_document.verify_after = std::nullopt;
        m_document.verify_tries = 0;
        m_document.operation.clear();
        m_document.held_status.reset();
        m_document.note = std::move(note);
        m_document.check_due = true; // its invoice may have changed while the answer was open
        finish(std::move(outcome), answer, to_ledger(answer.messages), "");
    }

    void finish(std::string outcome, const sts::QueryAnswer& answer, std::vector<ledger::Message> messages,
                const std::string& protocol)
    {
        const ledger::AttemptResult result{AttemptState::resolved, std::move(outcome), protocol, answer.detail,
                                           std::move(messages)};
        ledger::AttemptTable(m_session).finish(m_attempt.id, result, m_now_ms);
        record_outcome(m_session, m_document, result, m_now_ms);
    }

    void ask_later()
    {
        ++m_document.verify_tries;
        m_document.verify_after = m_now_ms + retry_wait(m_document.verify_tries).count();
    }

    ledger::Session& m_session;
    const ledger::Attempt& m_attempt;
    ledger::Document& m_document;
    std::int64_t m_now_ms;
    CircuitBreaker m_breaker;
};

} // namespace

void store_query_outcome(ledger::Session& session, const ledger::Attempt& attempt,
                         const transport::CallOutcome<sts::QueryAnswer>& outcome, std::int64_t now_ms)
{
    ledger::DocumentTable documents(session);
    std::optional<ledger::Document> document = documents.find(attempt.document_id);
    if (!document || document->status != TransmissionStatus::to_verify) return; // settled otherwise meanwhile
    std::visit(StoringVerification(session, attempt, *document, now_ms), outcome);
    documents.save(*document);
}

} // namespace plugin::sending
