#include "plugin/sending/document_flight.hpp"

#include "plugin/ledger/transaction.hpp"
#include "plugin/sending/concurrent_calls.hpp"
#include "plugin/sending/sent_outcome.hpp"

#include <host_sdk/log.hpp>

#include <algorithm>
#include <exception>
#include <string>

namespace plugin::sending {
namespace {

// The other things of the job have their turn in between.
constexpr std::size_t k_most_in_a_step = 300;

} // namespace

DocumentFlight::DocumentFlight(const Context& context, const Environment& environment, ledger::Session& session,
                               const ledger::Configuration& configuration, SistemaTs& sistema_ts,
                               const host_sdk::Call& call)
    : m_context(context), m_session(session), m_sistema_ts(sistema_ts), m_call(call),
      m_claims(context, environment, session, configuration, sistema_ts, call),
      m_breaker(session, configuration.billing_entity_id), m_at_once(concurrent_calls(context.host()))
{
}

void DocumentFlight::run()
{
    std::exception_ptr trouble;
    for (;;) {
        try {
            begin_more();
        } catch (...) {
            trouble = std::current_exception();
            m_over = true;
        }
        if (m_under_way.empty()) break;
        settle(m_sistema_ts.wait());
    }
    if (trouble) std::rethrow_exception(trouble);
}

// How many calls may begin now.
std::size_t DocumentFlight::places() const
{
    if (m_over || m_call.cancelled() || m_begun == k_most_in_a_step) return 0;
    if (m_waits && !m_under_way.empty()) return 0;
    // One that begins now must be able to end before the host ends the step.
    if (m_begun > 0 && m_call.remaining() < transport::k_longest_call) return 0;
    const std::size_t at_once = m_answered ? m_at_once : 1;
    return std::min(at_once - std::min(at_once, m_under_way.size()), k_most_in_a_step - m_begun);
}

void DocumentFlight::begin_more()
{
    const std::size_t most = places();
    if (most == 0) return;
    if (m_under_way.empty()) m_operation.reset();
    const std::vector<ClaimedDocument> claimed = m_claims.claim(most, m_operation);
    m_waits = claimed.size() < most;
    for (const ClaimedDocument& document : claimed) {
        m_sistema_ts.begin(m_begun, document.operation, document.request,
                           [&call = m_call] { return call.cancelled(); });
        m_under_way.emplace(m_begun++, document.attempt);
        m_operation = document.operation;
    }
}

void DocumentFlight::settle(const std::vector<transport::EndedDocumentCall>& ended)
{
    std::vector<std::string> told;
    ledger::Transaction transaction(m_session);
    for (const transport::EndedDocumentCall& one : ended) {
        const ledger::Attempt& attempt = m_under_way.at(one.id);
        const auto status = store_sent_outcome(m_session, m_breaker, attempt, one.outcome, m_context.now_ms());
        told.push_back("attempt " + std::to_string(attempt.id) + " leaves its document in state " +
                       std::string(storage_code(status)));
        if (std::holds_alternative<sts::DocumentAnswer>(one.outcome)) {
            m_answered = true;
        } else {
            m_over = true;
        }
    }
    // Boundary: the answers that are there, not waiting for the others. Killed before, with the requests perhaps at
    // Sistema TS: the claims are still there, become esito da verificare, and are asked for. Killed after: each
    // document has its outcome, or is back in the queue where nothing has left.
    transaction.commit();
    for (const transport::EndedDocumentCall& one : ended) {
        m_under_way.erase(one.id);
    }
    for (const std::string& line : told) {
        host_sdk::Log(m_context.host()).info(line);
    }
}

} // namespace plugin::sending
