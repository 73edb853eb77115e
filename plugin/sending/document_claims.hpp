#pragma once

#include "plugin/intake/host_facts.hpp"
#include "plugin/ledger/attempt.hpp"
#include "plugin/ledger/configuration.hpp"
#include "plugin/ledger/document.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/sending/claim.hpp"
#include "plugin/sending/context.hpp"

#include <host_sdk/call.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace plugin::sending {

// A document whose claim is on the disk: its request may leave.
struct ClaimedDocument {
    ledger::Attempt attempt;
    domain::Operation operation;
    std::string request;
};

// Whether a document may be under way beside those of that operation: then no document depends on another one, as in a
// file (PROTOCOL 8.1). A refund counts against what its invoice has left, so it goes alone.
bool may_go_beside(std::optional<domain::Operation> others, domain::Operation operation) noexcept;

// Claims the queued documents of one billing entity in turn, with what the host says of the practice when it is made.
// Refers to all that it is given; for one thread.
class DocumentClaims {
public:
    // `sistema_ts` has its credentials from `configuration`. Throws host_sdk::Error where the host fails.
    DocumentClaims(const Context& context, const Environment& environment, ledger::Session& session,
                   const ledger::Configuration& configuration, SistemaTs& sistema_ts, const host_sdk::Call& call);

    // At most so many that may go beside each other and beside `others`; fewer where no more may go now. Nothing where
    // the entity may not send any more, or with other credentials. Each is looked at once more, and leaves the queue
    // where it is not what the doctor confirmed. Throws host_sdk::Error where the host fails; nothing is claimed then.
    std::vector<ClaimedDocument> claim(std::size_t most, std::optional<domain::Operation> others) const;

private:
    std::vector<ledger::Document> next(std::size_t most) const;
    ClaimedDocument take(Confirmed& confirmed) const;

    const Context& m_context;
    const Environment& m_environment;
    ledger::Session& m_session;
    std::string m_billing_entity_id;
    std::string m_mark;
    SistemaTs& m_sistema_ts;
    const host_sdk::Call& m_call;
    intake::HostFacts m_facts;
};

} // namespace plugin::sending
