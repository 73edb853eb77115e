#pragma once

#include "plugin/pages/page_context.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>

namespace plugin::pages {

// What Sistema TS holds of a year, as it says itself, beside the documents of the ledger. It never talks to Sistema TS:
// the job reads, as asked here. Thread-safe.
class ArchivePage {
public:
    explicit ArchivePage(const PageContext& context) noexcept : m_context(context) {}

    // "anno" and "entita" choose, this year and the first entity else; "cerca" is a part of a protocol or number.
    host_sdk::web::Response show(const host_sdk::Call& call, const host_sdk::web::Request& request) const;
    // Leggi dal Sistema TS: "anno", "entita".
    host_sdk::web::Response ask(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

private:
    const PageContext& m_context;
};

} // namespace plugin::pages
