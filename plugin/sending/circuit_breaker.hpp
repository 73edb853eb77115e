#pragma once

#include "plugin/ledger/entity_state_table.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/transport/sistema_ts_client.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plugin::sending {

// Stands between the jobs and Sistema TS, one for each billing entity; what it decides is in the ledger, so a restart
// changes nothing. A refused log-in stops the calls of every entity that uses that log-in, until other credentials
// pass: more than eight wrong tries disable a doctor's account (PROTOCOL 3.1). Any other failure lets the entity wait,
// longer after each in a row, and as long as Sistema TS itself asks for. Queues are kept, and go on by themselves.
//
// It is made for one call, or for those that are under way beside each other. Of these, the failures are one failure,
// but each refused log-in is a wrong try; and an answer that comes after a failure does not undo it. For one thread,
// inside a Transaction of the session.
class CircuitBreaker {
public:
    CircuitBreaker(ledger::Session& session, std::string billing_entity_id)
        : m_session(session), m_entity(std::move(billing_entity_id))
    {
    }

    // Sistema TS understood a call and answered it.
    void answered();

    void refused(const transport::CredentialsRefused& refused, std::int64_t now_ms);

    // Nothing is tried for the entity before the instant that is returned.
    std::int64_t unanswered(const transport::CallUncertain& uncertain, std::int64_t now_ms);
    // A call that the host stopped is nobody's failure.
    void unanswered(const transport::CallNotSent& not_sent, std::int64_t now_ms);

    // Something on this side keeps a call from being made.
    void failed(const std::string& trouble, std::int64_t now_ms) { wait(trouble, {}, now_ms); }

private:
    const std::optional<std::string>& username();
    std::int64_t wait(const std::string& trouble, std::chrono::seconds at_least, std::int64_t now_ms);

    ledger::Session& m_session;
    std::string m_entity;
    std::optional<std::string> m_username; // read once
    bool m_refused = false;
    std::optional<std::int64_t> m_waits_until;
};

// One more wrong try of the log-in: the text for the doctor, with how many there were in a row. Inside a Transaction.
std::string count_wrong_try(ledger::Session& session, std::string_view username, const std::string& text,
                            std::int64_t now_ms);

} // namespace plugin::sending
