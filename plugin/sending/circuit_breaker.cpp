#include "plugin/sending/circuit_breaker.hpp"

#include "plugin/domain/text.hpp"
#include "plugin/ledger/configuration_table.hpp"
#include "plugin/ledger/log_in_refusals.hpp"
#include "plugin/sending/retry_wait.hpp"

#include <algorithm>

namespace plugin::sending {
namespace {

// What Sistema TS asks for is followed, but a slip of the other side must not silence a practice for a week.
constexpr std::chrono::milliseconds k_longest_asked_wait = std::chrono::hours{24};

} // namespace

// The log-in of the entity. Nothing where it has none.
const std::optional<std::string>& CircuitBreaker::username()
{
    if (m_username) return m_username;
    if (const auto configuration = ledger::ConfigurationTable(m_session).find(m_entity)) {
        m_username = configuration->account.username;
    }
    return m_username;
}

void CircuitBreaker::answered()
{
    if (m_refused || m_waits_until) return;
    ledger::EntityStateTable(m_session).clear_wait(m_entity);
    if (username()) ledger::LogInRefusals(m_session).clear(*username());
}

void CircuitBreaker::refused(const transport::CredentialsRefused& refused, std::int64_t now_ms)
{
    m_refused = true;
    ledger::EntityStateTable entities(m_session);
    if (!username() || refused.cause != transport::CredentialsRefused::Cause::log_in) {
        return entities.block(m_entity, refused.text, now_ms);
    }
    const std::string text = count_wrong_try(m_session, *username(), refused.text, now_ms);
    // Another entity with the same log-in would be one more wrong try.
    for (const ledger::Configuration& other : ledger::ConfigurationTable(m_session).list()) {
        if (other.account.username == *username()) entities.block(other.billing_entity_id, text, now_ms);
    }
}

std::int64_t CircuitBreaker::unanswered(const transport::CallUncertain& uncertain, std::int64_t now_ms)
{
    return wait(uncertain.text, uncertain.retry_after, now_ms);
}

void CircuitBreaker::unanswered(const transport::CallNotSent& not_sent, std::int64_t now_ms)
{
    if (not_sent.reason != transport::NotSent::Reason::cancelled) wait(not_sent.text, {}, now_ms);
}

std::int64_t CircuitBreaker::wait(const std::string& trouble, std::chrono::seconds at_least, std::int64_t now_ms)
{
    ledger::EntityStateTable entities(m_session);
    const std::chrono::milliseconds asked = std::min<std::chrono::milliseconds>(at_least, k_longest_asked_wait);
    if (m_waits_until) { // the same failure, seen by another call
        m_waits_until = std::max(*m_waits_until, now_ms + asked.count());
        entities.prolong_wait(m_entity, *m_waits_until);
        return *m_waits_until;
    }
    const std::chrono::milliseconds own = scattered(retry_wait(entities.find(m_entity).failures + 1));
    m_waits_until = now_ms + std::max(own, asked).count();
    entities.wait(m_entity, trouble, *m_waits_until);
    return *m_waits_until;
}

std::string count_wrong_try(ledger::Session& session, std::string_view username, const std::string& text,
                            std::int64_t now_ms)
{
    ledger::LogInRefusals refusals(session);
    refusals.add(username, now_ms);
    return text + " " +
           domain::text("circuit-breaker.wrong-tries", {{"count", std::to_string(refusals.count(username))}});
}

} // namespace plugin::sending
