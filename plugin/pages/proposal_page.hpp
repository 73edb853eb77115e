#pragma once

#include "plugin/pages/page_context.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>

namespace plugin::pages {

// The doctor confirms a variation or a cancellation that was proposed (BEHAVIOURS 69): it joins the queue. It never
// talks to Sistema TS itself. Thread-safe.
class ProposalPage {
public:
    explicit ProposalPage(const PageContext& context) noexcept : m_context(context) {}

    // "documento", "operazione" and, for a cancellation, "conferma". Refused where something else is proposed by now.
    host_sdk::web::Response confirm(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

private:
    const PageContext& m_context;
};

} // namespace plugin::pages
