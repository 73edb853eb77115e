#pragma once

#include "plugin/ledger/attempt.hpp"
#include "plugin/ledger/document.hpp"
#include "plugin/sending/context.hpp"

#include <host_sdk/call.hpp>

#include <optional>
#include <string>

namespace plugin::sending {

// Documents one by one, by the synchronous service. Refers to the context.
class DocumentSending {
public:
    explicit DocumentSending(const Context& context) noexcept : m_context(context) {}

    // Each does one thing and returns true, or false where there is nothing to do.
    bool take_one_verdict() const;
    bool ask_for_one(const Environment& environment, const host_sdk::Call& call) const;
    bool send_one(const Environment& environment, const host_sdk::Call& call) const;

private:
    struct Claim {
        ledger::Attempt attempt;
        domain::Operation operation;
        std::string request;
    };

    std::optional<Claim> claim_one(const ledger::Document& wished, const Environment& environment,
                                   SistemaTs& sistema_ts, const host_sdk::Call& call) const;

    const Context& m_context;
};

} // namespace plugin::sending
