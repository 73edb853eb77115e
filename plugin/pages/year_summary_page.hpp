#pragma once

#include "plugin/pages/page_context.hpp"
#include "plugin/pages/year_summary_view.hpp"

#include <host_sdk/call.hpp>
#include <host_sdk/web/request.hpp>
#include <host_sdk/web/response.hpp>

#include <string>
#include <vector>

namespace plugin::pages {

// Riepilogo dell'anno: what Sistema TS accepted of the documents paid in a year, to be printed or taken to a
// spreadsheet. Sums alone, no patient. Thread-safe.
class YearSummaryPage {
public:
    explicit YearSummaryPage(const PageContext& context) noexcept : m_context(context) {}

    // "anno" and "entita" choose; the year before until its deadline has passed, and all entities else.
    host_sdk::web::Response show(const host_sdk::Call& call, const host_sdk::web::Request& request) const;
    // The same as CSV.
    host_sdk::web::Response download(const host_sdk::Call& call, const host_sdk::web::Request& request) const;

private:
    struct Choice {
        int year = 0;
        std::string entity; // empty: all
        std::vector<int> years;
        std::vector<host_sdk::BillingEntity> entities;
    };

    Choice choice_of(const host_sdk::Call& call, const host_sdk::web::Request& request, ledger::Session& session) const;
    static std::vector<EntityYear> read(const Choice& choice, ledger::Session& session);

    const PageContext& m_context;
};

} // namespace plugin::pages
