#include "plugin/sending/document_sending.hpp"

#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/sending/document_flight.hpp"
#include "plugin/sending/verdict.hpp"
#include "plugin/sending/verification.hpp"

namespace plugin::sending {

bool DocumentSending::take_one_verdict() const
{
    ledger::Session session = m_context.ledger().session();
    const std::optional<ledger::Verdict> verdict = ledger::VerdictTable(session).next();
    if (!verdict) return false;
    ledger::Transaction transaction(session);
    store_verdict(session, *verdict, m_context.now_ms());
    // Boundary: the doctor's word and what follows from it. Killed before: it is taken with the next step.
    transaction.commit();
    return true;
}

bool DocumentSending::ask_for_one(const Environment& environment, const host_sdk::Call& call) const
{
    ledger::Session session = m_context.ledger().session();
    const std::optional<ledger::Document> document = ledger::SendQueue(session).next_to_verify(m_context.now_ms());
    if (!document) return false;
    const std::optional<ledger::Attempt> attempt = ledger::AttemptTable(session).last(document->id);
    if (!attempt) throw std::logic_error("a document is to be verified, and was never sent");
    const std::unique_ptr<SistemaTs> sistema_ts = m_context.connect(document->billing_entity_id, environment, call);
    if (!sistema_ts) return true;

    const auto outcome = sistema_ts->query(attempt->key, [&call] { return call.cancelled(); });
    ledger::Transaction transaction(session);
    store_query_outcome(session, *attempt, outcome, m_context.now_ms());
    // Boundary: asking changes nothing at Sistema TS. Killed before: it is asked again. After: the question is settled,
    // or says when it is asked next.
    transaction.commit();
    return !call.cancelled();
}

bool DocumentSending::send_some(const Environment& environment, const host_sdk::Call& call) const
{
    ledger::Session session = m_context.ledger().session();
    const std::optional<ledger::Document> first = ledger::SendQueue(session).next_to_send(m_context.now_ms());
    if (!first || call.cancelled()) return false;
    const auto configuration = ledger::ConfigurationTable(session).find(first->billing_entity_id);
    if (!configuration) return false;
    const std::unique_ptr<SistemaTs> sistema_ts = m_context.connect(first->billing_entity_id, environment, call);
    if (!sistema_ts) return true;
    DocumentFlight(m_context, environment, session, *configuration, *sistema_ts, call).run();
    return !call.cancelled();
}

} // namespace plugin::sending
