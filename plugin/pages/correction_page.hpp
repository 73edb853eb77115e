#pragma once

#include "plugin/ledger/mistake.hpp"
#include "plugin/ledger/session.hpp"
#include "plugin/pages/page_context.hpp"
#include "plugin/pages/page_frame.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>

#include <string>

namespace plugin::pages {

// Correggi tutti: what one deed changes, before it is done. The choice of a service in Associa tipo spesa, the advance
// payments confirmed together, the tax code in the card of a patient who has several documents. Thread-safe.
class CorrectionPage {
public:
    explicit CorrectionPage(const PageContext& context) noexcept : m_context(context) {}

    // "motivo", "documento" (the one that the user came from) and "ritorno". Changes nothing.
    host_sdk::web::Response show(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

private:
    const PageContext& m_context;
};

} // namespace plugin::pages
