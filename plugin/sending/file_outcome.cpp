#include "plugin/sending/file_outcome.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/file_documents.hpp"
#include "plugin/ledger/outgoing_file_table.hpp"
#include "plugin/sending/audit_trail.hpp"
#include "plugin/sending/circuit_breaker.hpp"
#include "plugin/sending/retry_wait.hpp"

namespace plugin::sending {
namespace {

using ledger::AttemptState;
using ledger::FileDocuments;
using ledger::FileState;

// One visitor for the four outcomes of a call.
class StoringFile {
public:
    StoringFile(ledger::Session& session, ledger::OutgoingFile& file, std::int64_t now_ms)
        : m_session(session), m_file(file), m_now_ms(now_ms), m_breaker(session, file.billing_entity_id),
          m_documents(session, file)
    {
    }

    void operator()(const sts::FileSendingAnswer& answer)
    {
        m_breaker.answered();
        m_file.description = answer.text;
        m_file.received_on = answer.received_on;
        m_file.technical = answer.detail;
        if (answer.outcome == sts::FileSendingOutcome::received) {
            m_file.state = FileState::taken_in_charge;
            m_file.protocol = answer.protocol;
            m_file.ask_after = m_now_ms + retry_wait(1).count();
            return m_documents.taken_in_charge();
        }
        // Not accepted as a file: no document was looked at.
        m_file.state = FileState::not_received;
        m_file.ended_at = m_now_ms;
        m_documents.give_back(domain::text("file-outcome.not-accepted"),
                              domain::text(answer.code.empty() ? "file-outcome.not-accepted-note"
                                                               : "file-outcome.not-accepted-note-with-code",
                                           {{"message", answer.text}, {"code", answer.code}}),
                              m_now_ms);
    }

    // Nothing was judged: the wish stays, and nothing more is sent for this entity (BEHAVIOURS 64).
    void operator()(const transport::CredentialsRefused& refused)
    {
        nothing_received(AttemptState::credentials_refused, refused.technical);
        m_breaker.refused(refused, m_now_ms);
    }

    void operator()(const transport::CallNotSent& not_sent)
    {
        nothing_received(AttemptState::not_sent, not_sent.technical);
        m_breaker.unanswered(not_sent, m_now_ms);
    }

    void operator()(const transport::CallUncertain& uncertain)
    {
        m_file.state = FileState::uncertain;
        m_file.technical = uncertain.technical;
        m_file.tries = 0;
        m_file.ask_after = m_breaker.unanswered(uncertain, m_now_ms);
        m_documents.to_verify(*m_file.ask_after);
    }

private:
    void nothing_received(AttemptState attempts, const std::string& technical)
    {
        m_file.state = FileState::not_received;
        m_file.ended_at = m_now_ms;
        m_file.technical = technical;
        m_documents.queue_again(attempts, technical, m_now_ms);
    }

    ledger::Session& m_session;
    ledger::OutgoingFile& m_file;
    std::int64_t m_now_ms;
    CircuitBreaker m_breaker;
    FileDocuments m_documents;
};

} // namespace

void store_file_sent(ledger::Session& session, ledger::OutgoingFile& file,
                     const transport::CallOutcome<sts::FileSendingAnswer>& outcome, std::int64_t now_ms)
{
    std::visit(StoringFile(session, file, now_ms), outcome);
    save_file(session, file, now_ms);
}

void drop_unsent_file(ledger::Session& session, const ledger::OutgoingFile& file, std::int64_t now_ms)
{
    ledger::OutgoingFile dropped = file;
    if (!FileDocuments(session, dropped).has_attempts()) {
        return ledger::OutgoingFileTable(session).remove(dropped.id);
    }
    FileDocuments(session, dropped).queue_again(AttemptState::not_sent, "the file never left", now_ms);
    dropped.state = FileState::not_received;
    dropped.ended_at = now_ms;
    dropped.technical = "the file never left";
    save_file(session, dropped, now_ms);
}

} // namespace plugin::sending
