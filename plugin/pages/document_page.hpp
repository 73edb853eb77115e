#pragma once

#include "plugin/pages/page_context.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>

#include <string_view>

namespace plugin::pages {

// One document: its status in words, the reasons and the messages of Sistema TS with what to do (BEHAVIOURS 41, 43),
// and the history of its sending. Thread-safe.
class DocumentPage {
public:
    explicit DocumentPage(const PageContext& context) noexcept : m_context(context) {}

    // "/documenti/<id>".
    host_sdk::web::Response show(const host_sdk::Call& call, const host_sdk::web::Request& request,
                                 std::string_view id) const;

private:
    const PageContext& m_context;
};

} // namespace plugin::pages
