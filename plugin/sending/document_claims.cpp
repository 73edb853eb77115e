#include "plugin/sending/document_claims.hpp"

#include "plugin/intake/invoices_of.hpp"
#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/secret_box.hpp"
#include "plugin/ledger/send_queue.hpp"
#include "plugin/ledger/transaction.hpp"

namespace plugin::sending {

bool may_go_beside(std::optional<domain::Operation> others, domain::Operation operation) noexcept
{
    return !others || (*others == operation && operation != domain::Operation::refund);
}

DocumentClaims::DocumentClaims(const Context& context, const Environment& environment, ledger::Session& session,
                               const ledger::Configuration& configuration, SistemaTs& sistema_ts,
                               const host_sdk::Call& call)
    : m_context(context), m_environment(environment), m_session(session),
      m_billing_entity_id(configuration.billing_entity_id), m_mark(configuration.mark), m_sistema_ts(sistema_ts),
      m_call(call), m_facts(intake::read_host_facts(context.host(), call))
{
}

// The entity may have been stopped, or its credentials changed, since the last time.
std::vector<ledger::Document> DocumentClaims::next(std::size_t most) const
{
    const auto configuration = ledger::ConfigurationTable(m_session).find(m_billing_entity_id);
    if (!configuration || configuration->mark != m_mark) return {};
    return ledger::SendQueue(m_session).next_to_send(m_billing_entity_id, most, m_context.now_ms());
}

std::vector<ClaimedDocument> DocumentClaims::claim(std::size_t most, std::optional<domain::Operation> others) const
{
    std::vector<ClaimedDocument> claimed;
    while (claimed.size() < most && !m_call.cancelled()) {
        const std::vector<ledger::Document> wished = next(most - claimed.size());
        if (wished.empty()) break;
        const auto invoices = intake::invoices_of(wished, m_context.host(), m_call);
        ledger::Transaction transaction(m_session);
        const intake::Assessor assessor(m_facts, m_context.rules(), m_session);
        const intake::DocumentUpdate update(m_session, assessor);
        bool fits = true;
        for (std::size_t i = 0; i < wished.size(); ++i) {
            std::optional<Confirmed> confirmed = confirm(m_session, update, wished[i], invoices[i]);
            if (!confirmed) continue; // out of the queue, with what was found: the doctor sees why
            fits = may_go_beside(others, confirmed->operation);
            if (!fits) break; // in its turn, once the others have their outcome
            others = confirmed->operation;
            claimed.push_back(take(*confirmed));
        }
        // Boundary: the claims, on the disk before the first byte of them leaves. Killed before: the documents are
        // still queued, and nothing has left. Killed after: each is asked for; where nothing had left, Sistema TS does
        // not know it, and the doctor may send it again.
        transaction.commit();
        if (!fits) break;
    }
    return claimed;
}

ClaimedDocument DocumentClaims::take(Confirmed& confirmed) const
{
    ClaimedDocument claimed{make_attempt(confirmed, m_environment.certificate.fingerprint(), m_context.now_ms()),
                            confirmed.operation, m_sistema_ts.write(confirmed.operation, confirmed.fiscal)};
    claimed.attempt.request_digest = ledger::sha256_hex(claimed.request);
    claimed.attempt.id = sending::claim(m_session, confirmed, claimed.attempt);
    return claimed;
}

} // namespace plugin::sending
