#pragma once

#include "plugin/ledger/outgoing_file.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/sending/circuit_breaker.hpp"
#include "plugin/transport/sistema_ts_client.hpp"

#include <cstdint>

namespace plugin::sending {

// What every question about a file shares. For one thread, inside a Transaction; the caller saves the file.

// After so many questions without a usable answer the way over the file is given up.
inline constexpr int k_most_tries = 12;

// The answer is not known yet: asked again later, at most every five minutes where Sistema TS is still at work.
void ask_later(ledger::OutgoingFile& file, std::int64_t now_ms);

// An outcome that is no answer: the account is blocked, or the entity waits. The question stays open.
class Unanswered {
public:
    Unanswered(ledger::Session& session, ledger::OutgoingFile& file, std::int64_t now_ms)
        : m_breaker(session, file.billing_entity_id), m_file(file), m_now_ms(now_ms)
    {
    }

    void operator()(const transport::CredentialsRefused& refused);
    void operator()(const transport::CallNotSent& not_sent);
    void operator()(const transport::CallUncertain& uncertain);

    // Sistema TS answered.
    void answered() { m_breaker.answered(); }

private:
    CircuitBreaker m_breaker;
    ledger::OutgoingFile& m_file;
    std::int64_t m_now_ms;
};

// The answer, or nothing: then what follows is written.
template <class Answer>
const Answer* answer_of(const transport::CallOutcome<Answer>& outcome, Unanswered unanswered)
{
    if (const Answer* answer = std::get_if<Answer>(&outcome)) {
        unanswered.answered();
        return answer;
    }
    std::visit(
        [&](const auto& other) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(other)>, Answer>) unanswered(other);
        },
        outcome);
    return nullptr;
}

} // namespace plugin::sending
