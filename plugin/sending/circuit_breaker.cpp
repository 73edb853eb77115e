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

void CircuitBreaker::answered()
{
    ledger::EntityStateTable(m_session).clear_wait(m_entity);
    if (const auto configuration = ledger::ConfigurationTable(m_session).find(m_entity)) {
        ledger::LogInRefusals(m_session).clear(configuration->account.username);
    }
}

void CircuitBreaker::refused(const transport::CredentialsRefused& refused)
{
    ledger::EntityStateTable entities(m_session);
    const auto configuration = ledger::ConfigurationTable(m_session).find(m_entity);
    if (!configuration || refused.cause != transport::CredentialsRefused::Cause::log_in) {
        return entities.block(m_entity, refused.text, m_now_ms);
    }
    const std::string text = count_wrong_try(m_session, configuration->account.username, refused.text, m_now_ms);
    // Another entity with the same log-in would be one more wrong try.
    for (const ledger::Configuration& other : ledger::ConfigurationTable(m_session).list()) {
        if (other.account.username != configuration->account.username) continue;
        entities.block(other.billing_entity_id, text, m_now_ms);
    }
}

std::int64_t CircuitBreaker::unanswered(const transport::CallUncertain& uncertain)
{
    return wait(uncertain.text, uncertain.retry_after);
}

void CircuitBreaker::unanswered(const transport::CallNotSent& not_sent)
{
    if (not_sent.reason != transport::NotSent::Reason::cancelled) wait(not_sent.text, {});
}

std::int64_t CircuitBreaker::wait(const std::string& trouble, std::chrono::seconds at_least)
{
    ledger::EntityStateTable entities(m_session);
    const std::chrono::milliseconds own = scattered(retry_wait(entities.find(m_entity).failures + 1));
    const std::chrono::milliseconds asked = std::min<std::chrono::milliseconds>(at_least, k_longest_asked_wait);
    const std::int64_t until = m_now_ms + std::max(own, asked).count();
    entities.wait(m_entity, trouble, until);
    return until;
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
