#pragma once

#include "plugin/pages/page_context.hpp"
#include "plugin/pages/page_frame.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>

namespace plugin::pages {

// The first page behind the icon, once an entity is connected: how the year stands in one sentence, what needs the
// doctor now, each with the one button that mends it, and the counts as links. Thread-safe.
class OverviewPage {
public:
    explicit OverviewPage(const PageContext& context) noexcept : m_context(context) {}

    host_sdk::web::Response show(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

private:
    const PageContext& m_context;
};

} // namespace plugin::pages
