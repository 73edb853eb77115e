#include "plugin/sending/sending.hpp"

#include "plugin/intake/document_update.hpp"
#include "plugin/ledger/attempt_table.hpp"
#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/document_table.hpp"
#include "plugin/ledger/entity_state_table.hpp"
#include "plugin/ledger/notice_table.hpp"
#include "plugin/ledger/secret_box.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/transaction.hpp"
#include "plugin/sending/credentials.hpp"
#include "plugin/sending/recovery.hpp"
#include "plugin/sending/sent_outcome.hpp"
#include "plugin/sending/verification.hpp"

#include <host_sdk/clock.hpp>
#include <host_sdk/invoices.hpp>
#include <host_sdk/log.hpp>
#include <host_sdk/settings.hpp>

#include <algorithm>
#include <chrono>

namespace plugin::sending {
namespace {

using domain::Operation;
using domain::TransmissionStatus;

constexpr const char* k_not_read =
    "La fattura non è più disponibile nella versione confermata: controllarla e chiedere "
    "di nuovo l'invio.";

ledger::TotalsByType totals_of(const domain::FiscalDocument& document)
{
    ledger::TotalsByType totals;
    for (const domain::ExpenseLine& line : document.lines) {
        domain::Cents& total = totals[std::string(domain::code(line.type))];
        total = domain::Cents(total.value() + line.amount.value());
    }
    return totals;
}

} // namespace

std::int64_t Sending::now_ms() const
{
    return host_sdk::Clock(m_host).now_ms();
}

host_sdk::Step Sending::step(const host_sdk::Call& call) const
{
    recover_claims(m_ledger, now_ms());
    const std::optional<Environment> environment = ready_environment();
    if (!environment) return host_sdk::Step::done(); // tried again with the job's next turn
    if (ask_for_one(*environment, call) || send_one(*environment, call)) return host_sdk::Step::again();
    return next_step();
}

// A step that waits, and no longer than for the next thing to do.
host_sdk::Step Sending::next_step() const
{
    ledger::Session session = m_ledger.session();
    const std::int64_t now = now_ms();
    const std::optional<std::int64_t> at = ledger::SendQueue(session).next_work_at(now);
    if (!at) return host_sdk::Step::done();
    return host_sdk::Step::again(std::max(std::chrono::milliseconds{*at - now}, std::chrono::milliseconds{1000}));
}

// Nothing is claimed where the data could not be encrypted: the page says why.
std::optional<Environment> Sending::ready_environment() const
{
    ledger::Session session = m_ledger.session();
    ledger::NoticeTable notices(session);
    try {
        Environment environment = read_environment(host_sdk::Settings(m_host));
        if (!notices.list().empty()) {
            ledger::Transaction transaction(session);
            notices.clear(k_environment_notice);
            transaction.commit();
        }
        return environment;
    } catch (const EnvironmentError& error) {
        ledger::Transaction transaction(session);
        notices.raise(k_environment_notice, error.what(), now_ms());
        transaction.commit();
        return std::nullopt;
    }
}

// Nothing where the saved secrets do not open: the entity is blocked until the doctor types them again.
std::unique_ptr<SistemaTs> Sending::connect_for(const std::string& billing_entity_id, const Environment& environment,
                                                const host_sdk::Call& call) const
{
    ledger::Session session = m_ledger.session();
    const std::optional<ledger::Configuration> configuration =
        ledger::ConfigurationTable(session).find(billing_entity_id);
    if (!configuration) return nullptr;
    try {
        return m_connect(environment, open_credentials(m_host, call, billing_entity_id, configuration->account));
    } catch (const ledger::SecretBoxError&) {
        ledger::Transaction transaction(session);
        ledger::EntityStateTable(session).block(billing_entity_id, k_unreadable_credentials, now_ms());
        transaction.commit();
        return nullptr;
    }
}

bool Sending::ask_for_one(const Environment& environment, const host_sdk::Call& call) const
{
    ledger::Session session = m_ledger.session();
    const std::optional<ledger::Document> document = ledger::SendQueue(session).next_to_verify(now_ms());
    if (!document) return false;
    const std::optional<ledger::Attempt> attempt = ledger::AttemptTable(session).last(document->id);
    if (!attempt) throw std::logic_error("a document is to be verified, and was never sent");
    const std::unique_ptr<SistemaTs> sistema_ts = connect_for(document->billing_entity_id, environment, call);
    if (!sistema_ts) return true;

    const auto outcome = sistema_ts->query(attempt->key, [&call] { return call.cancelled(); });
    ledger::Transaction transaction(session);
    store_query_outcome(session, *attempt, outcome, now_ms());
    // Boundary: asking changes nothing at Sistema TS. Killed before: it is asked again. After: the question is settled,
    // or says when it is asked next.
    transaction.commit();
    return !call.cancelled();
}

bool Sending::send_one(const Environment& environment, const host_sdk::Call& call) const
{
    ledger::Session session = m_ledger.session();
    const std::optional<ledger::Document> wished = ledger::SendQueue(session).next_to_send(now_ms());
    if (!wished || call.cancelled()) return false;
    const std::unique_ptr<SistemaTs> sistema_ts = connect_for(wished->billing_entity_id, environment, call);
    if (!sistema_ts) return true;
    const std::optional<Claim> claimed = claim(*wished, environment, *sistema_ts, call);
    if (!claimed) return true;

    const auto outcome = sistema_ts->send(claimed->operation, claimed->request, [&call] { return call.cancelled(); });
    ledger::Transaction transaction(session);
    store_sent_outcome(session, claimed->attempt, outcome, now_ms());
    // Boundary: the answer. Killed before, with the request perhaps at Sistema TS: the claim is still there, becomes
    // esito da verificare, and is asked for. Killed after: the document has its outcome, or is back in the queue where
    // nothing has left.
    transaction.commit();
    const std::optional<ledger::Document> document = ledger::DocumentTable(session).find(claimed->attempt.document_id);
    host_sdk::Log(m_host).info("attempt " + claimed->attempt.id + " leaves its document in state " +
                               std::string(document ? storage_code(document->status) : "unknown"));
    return !call.cancelled();
}

// Looks at the invoice once more and claims its document. Nothing where it is not to be sent as the doctor confirmed
// it.
std::optional<Sending::Claim> Sending::claim(const ledger::Document& wished, const Environment& environment,
                                             SistemaTs& sistema_ts, const host_sdk::Call& call) const
{
    // The host is asked before the transaction begins: no lock is held while it works.
    const std::optional<host_sdk::Invoice> invoice = host_sdk::Invoices(m_host).get(call, wished.invoice_id);
    const intake::HostFacts facts = intake::read_host_facts(m_host, call);

    ledger::Session session = m_ledger.session();
    ledger::Transaction transaction(session);
    const intake::Assessor assessor(facts, m_rules, session);
    const intake::DocumentUpdate update(session, assessor);
    std::optional<intake::UpdatedDocument> updated;
    if (invoice) {
        updated = update.apply(*invoice);
    } else {
        update.apply_gone(wished);
    }
    ledger::DocumentTable documents(session);
    if (!updated || !updated->document.queued_at || !updated->judgement.assessment.document) {
        std::optional<ledger::Document> left = documents.find(wished.id);
        if (left && left->queued_at) { // an older version than one already seen: not the one that was confirmed
            left->queued_at = std::nullopt;
            left->queued_by.clear();
            left->note = k_not_read;
            documents.save(*left);
        }
        // Boundary: not sent, out of the queue, with what was found. The doctor sees why.
        transaction.commit();
        return std::nullopt;
    }

    ledger::Document& document = updated->document;
    const domain::FiscalDocument& fiscal = *updated->judgement.assessment.document;
    const Operation operation = fiscal.refunds ? Operation::refund : Operation::insert;
    Claim claim{{.id = ledger::make_attempt_id(),
                 .document_id = document.id,
                 .operation = std::string(domain::letter(operation)),
                 .key = fiscal.key},
                operation,
                sistema_ts.write(operation, fiscal)};
    claim.attempt.totals = totals_of(fiscal);
    claim.attempt.fingerprint = updated->judgement.fingerprint;
    claim.attempt.request_digest = ledger::sha256_hex(claim.request);
    claim.attempt.certificate = environment.certificate.fingerprint();
    claim.attempt.started_at = facts.now_ms;
    claim.attempt.started_by = document.queued_by;

    document.status = TransmissionStatus::sending;
    document.queued_at = std::nullopt;
    document.queued_by.clear();
    document.fingerprint = updated->judgement.fingerprint;
    document.sent_revision = document.revision;
    document.note.clear();
    documents.save(document);
    ledger::AttemptTable(session).add(claim.attempt);
    // Boundary: the claim, on the disk before the first byte leaves. Killed before: the document is still queued, and
    // nothing has left. Killed after: it is asked for; where nothing had left, Sistema TS does not know it, and the
    // doctor may send it again.
    transaction.commit();
    return claim;
}

} // namespace plugin::sending
