#include "plugin/sending/document_sending.hpp"

#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/secret_box.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/sending/claim.hpp"
#include "plugin/sending/sent_outcome.hpp"
#include "plugin/sending/verdict.hpp"
#include "plugin/sending/verification.hpp"

#include <host_sdk/invoices.hpp>
#include <host_sdk/log.hpp>

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

bool DocumentSending::send_one(const Environment& environment, const host_sdk::Call& call) const
{
    ledger::Session session = m_context.ledger().session();
    const std::optional<ledger::Document> wished = ledger::SendQueue(session).next_to_send(m_context.now_ms());
    if (!wished || call.cancelled()) return false;
    const std::unique_ptr<SistemaTs> sistema_ts = m_context.connect(wished->billing_entity_id, environment, call);
    if (!sistema_ts) return true;
    const std::optional<Claim> claimed = claim_one(*wished, environment, *sistema_ts, call);
    if (!claimed) return true;

    const auto outcome = sistema_ts->send(claimed->operation, claimed->request, [&call] { return call.cancelled(); });
    ledger::Transaction transaction(session);
    store_sent_outcome(session, claimed->attempt, outcome, m_context.now_ms());
    // Boundary: the answer. Killed before, with the request perhaps at Sistema TS: the claim is still there, becomes
    // esito da verificare, and is asked for. Killed after: the document has its outcome, or is back in the queue where
    // nothing has left.
    transaction.commit();
    const std::optional<ledger::Document> document = ledger::DocumentTable(session).find(claimed->attempt.document_id);
    host_sdk::Log(m_context.host())
        .info("attempt " + claimed->attempt.id + " leaves its document in state " +
              std::string(document ? storage_code(document->status) : "unknown"));
    return !call.cancelled();
}

// Looks at the invoice once more and claims its document. Nothing where it is not to be sent as the doctor confirmed
// it.
std::optional<DocumentSending::Claim> DocumentSending::claim_one(const ledger::Document& wished,
                                                                 const Environment& environment, SistemaTs& sistema_ts,
                                                                 const host_sdk::Call& call) const
{
    // The host is asked before the transaction begins: no lock is held while it works.
    const std::optional<host_sdk::Invoice> invoice = host_sdk::Invoices(m_context.host()).get(call, wished.invoice_id);
    const intake::HostFacts facts = intake::read_host_facts(m_context.host(), call);

    ledger::Session session = m_context.ledger().session();
    ledger::Transaction transaction(session);
    const intake::Assessor assessor(facts, m_context.rules(), session);
    std::optional<Confirmed> confirmed = confirm(session, intake::DocumentUpdate(session, assessor), wished, invoice);
    if (!confirmed) {
        // Boundary: not sent, out of the queue, with what was found. The doctor sees why.
        transaction.commit();
        return std::nullopt;
    }
    Claim claimed{make_attempt(*confirmed, environment.certificate.fingerprint(), facts.now_ms), confirmed->operation,
                  sistema_ts.write(confirmed->operation, confirmed->fiscal)};
    claimed.attempt.request_digest = ledger::sha256_hex(claimed.request);
    claim(session, *confirmed, claimed.attempt);
    // Boundary: the claim, on the disk before the first byte leaves. Killed before: the document is still queued, and
    // nothing has left. Killed after: it is asked for; where nothing had left, Sistema TS does not know it, and the
    // doctor may send it again.
    transaction.commit();
    return claimed;
}

} // namespace plugin::sending
