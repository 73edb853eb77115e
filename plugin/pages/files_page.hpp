#pragma once

#include "plugin/pages/page_context.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>

#include <string_view>

namespace plugin::pages {

// The files of many documents that were sent, newest first, with how far Sistema TS is and its receipts; a document or
// a protocol is found by any part of its number. Thread-safe.
class FilesPage {
public:
    explicit FilesPage(const PageContext& context) noexcept : m_context(context) {}

    // "anno" and "cerca" choose; all files else.
    host_sdk::web::Response show(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

    // "/file/<id>/ricevuta": the receipt as Sistema TS gave it; "/file/<id>/errori": the error details, likewise.
    host_sdk::web::Response download(const host_sdk::Call& call, const host_sdk::web::Request& request,
                                     std::string_view rest) const;

private:
    const PageContext& m_context;
};

} // namespace plugin::pages
