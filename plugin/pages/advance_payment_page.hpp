#pragma once

#include "plugin/pages/page_context.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>

namespace plugin::pages {

// The doctor confirms that a payment before the date of its document was meant (RULES R3.57, V37). The document is
// checked again. Thread-safe.
class AdvancePaymentPage {
public:
    explicit AdvancePaymentPage(const PageContext& context) noexcept : m_context(context) {}

    // "documento", as many as there are, and "ritorno".
    host_sdk::web::Response confirm(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

private:
    const PageContext& m_context;
};

} // namespace plugin::pages
