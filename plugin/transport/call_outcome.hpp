#pragma once

#include "plugin/transport/http_client.hpp"

#include <chrono>
#include <string>
#include <variant>

namespace plugin::transport {

// Every outcome but a plain answer carries a `text` for the doctor (see domain/text.hpp) and a `technical` one for the
// log, which holds no secret and no personal data.

// Sistema TS refuses the account, its password or its PIN. Stop: wrong attempts lock the account (PROTOCOL 3.1).
struct CredentialsRefused {
    enum class Cause {
        log_in,     // one more wrong try
        delegation, // the account is right, but not who sends for whom (RULES 1.4)
    };
    std::string text;
    std::string technical;
    Cause cause = Cause::log_in;
};

// Nothing has reached Sistema TS: safe to try again.
struct CallNotSent {
    NotSent::Reason reason;
    std::string text;
    std::string technical;
};

// Sistema TS may have done what was asked: ask it before anything is sent again.
struct CallUncertain {
    std::string text;
    std::string technical;
    std::chrono::seconds retry_after{}; // what Sistema TS asked for; zero: nothing
};

// `Answer` stands for a clear answer only: its own outcome is never uncertain nor credentials_refused.
template <class Answer>
using CallOutcome = std::variant<Answer, CredentialsRefused, CallNotSent, CallUncertain>;

} // namespace plugin::transport
