#pragma once

#include "plugin/sending/context.hpp"

#include <host_sdk/call.hpp>

namespace plugin::sending {

// In a ledger that was rebuilt or put back: reads what Sistema TS holds, a month of the sending at a time, from this
// one backwards (PROTOCOL 7.4), so that nothing is sent again. First it waits until what was on its way has arrived,
// and until every file is judged that the ledger does not know: its documents are in no report before. It changes
// nothing of any document; the job "intake" takes over what was found. Refers to the context.
class Reconciler {
public:
    explicit Reconciler(const Context& context) noexcept : m_context(context) {}

    // Asks one question. False where there is none to ask.
    bool ask_one(const Environment& environment, const host_sdk::Call& call) const;

private:
    const Context& m_context;
};

} // namespace plugin::sending
