#include "plugin/pages/document_search.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/pages/italian_text.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/invoice_search.hpp>
#include <host_sdk/users.hpp>

#include <algorithm>

namespace plugin::pages {
namespace {

// Of any alphabet: what is not ASCII stands in no number.
bool is_letter(char c) noexcept
{
    return domain::is_lower(c) || domain::is_upper(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool may_see_patients(const host_sdk::Call& call, const host_sdk::Host& host)
{
    const auto user = call.user();
    return user && host_sdk::Users(host).has_permission(call, user->id, "customers.view-personal-data");
}

} // namespace

DocumentSearch narrow(ledger::DocumentFilter& filter, std::string_view text, const host_sdk::Call& call,
                      const host_sdk::Host& host)
{
    DocumentSearch search;
    const auto patients = host_sdk::InvoiceSearch::of(host);
    search.by_patient = patients && may_see_patients(call, host);
    filter.number = text;
    if (!search.by_patient || std::none_of(text.begin(), text.end(), is_letter)) return search;
    try {
        auto found = patients->by_patient(call, text, k_most_found);
        filter.invoice_ids = std::move(found.ids);
        if (std::none_of(text.begin(), text.end(), domain::is_digit)) filter.number.clear();
        if (found.more) {
            search.note = domain::text("document-search.more", {{"most", number_text(k_most_found)}});
        }
    } catch (const host_sdk::Error& error) {
        if (error.status() != host_sdk::Status::denied) throw;
        search.by_patient = false;
        search.note = domain::text("document-search.not-allowed");
    }
    return search;
}

} // namespace plugin::pages
