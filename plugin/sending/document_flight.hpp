#pragma once

#include "plugin/ledger/attempt.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/sending/circuit_breaker.hpp"
#include "plugin/sending/context.hpp"
#include "plugin/sending/document_claims.hpp"

#include <host_sdk/call.hpp>

#include <cstddef>
#include <map>
#include <optional>

namespace plugin::sending {

// The queued documents of one billing entity on their way, several beside each other on one thread (decision 010). The
// first goes alone; once it was answered others go beside it, and after the first call that is not answered none begins
// any more. Each is claimed before its first byte leaves and settled as soon as its answer is there. Refers to all that
// it is given; for one thread.
class DocumentFlight {
public:
    DocumentFlight(const Context& context, const Environment& environment, ledger::Session& session,
                   const ledger::Configuration& configuration, SistemaTs& sistema_ts, const host_sdk::Call& call);

    // Returns when nothing is under way any more, and no more is to begin in this step. Where the host fails meanwhile,
    // its error is thrown on once what was under way is settled.
    void run();

private:
    std::size_t places() const;
    void begin_more();
    void settle(const std::vector<transport::EndedDocumentCall>& ended);

    const Context& m_context;
    ledger::Session& m_session;
    SistemaTs& m_sistema_ts;
    const host_sdk::Call& m_call;
    DocumentClaims m_claims;
    CircuitBreaker m_breaker;
    const std::size_t m_at_once;
    std::map<std::size_t, ledger::Attempt> m_under_way;
    std::optional<domain::Operation> m_operation; // of those under way
    std::size_t m_begun = 0;
    bool m_answered = false; // the log-in passes, and Sistema TS works
    bool m_over = false;     // no more begins
    bool m_waits = false;    // for those under way, before more can be claimed
};

} // namespace plugin::sending
