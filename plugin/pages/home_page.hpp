#pragma once

#include "plugin/pages/page_context.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>

namespace plugin::pages {

// What the icon opens: the documents once a billing entity is connected (BEHAVIOURS 17), otherwise the way to connect
// one (BEHAVIOURS 13, 14). Thread-safe.
class HomePage {
public:
    explicit HomePage(const PageContext& context) noexcept : m_context(context) {}

    host_sdk::web::Response show(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

private:
    const PageContext& m_context;
};

} // namespace plugin::pages
