#pragma once

#include "plugin/sending/context.hpp"

#include <host_sdk/call.hpp>

namespace plugin::sending {

// Documents one by one, by the synchronous service. Refers to the context.
class DocumentSending {
public:
    explicit DocumentSending(const Context& context) noexcept : m_context(context) {}

    // Each does one thing and returns true, or false where there is nothing to do.
    bool take_one_verdict() const;
    bool ask_for_one(const Environment& environment, const host_sdk::Call& call) const;
    // Queued documents of the billing entity whose turn it is.
    bool send_some(const Environment& environment, const host_sdk::Call& call) const;

private:
    const Context& m_context;
};

} // namespace plugin::sending
