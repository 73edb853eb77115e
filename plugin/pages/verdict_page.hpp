#pragma once

#include "plugin/pages/page_context.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>

namespace plugin::pages {

// The doctor tells what he found on the portal, where asking Sistema TS does not tell. Thread-safe.
class VerdictPage {
public:
    explicit VerdictPage(const PageContext& context) noexcept : m_context(context) {}

    // "documento", "esito" (eseguito, non_eseguito), "protocollo", "conferma".
    host_sdk::web::Response give(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

private:
    const PageContext& m_context;
};

} // namespace plugin::pages
