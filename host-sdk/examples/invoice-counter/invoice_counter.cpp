#include "invoice_counter.hpp"

#include <host_sdk/invoices.hpp>
#include <host_sdk/storage.hpp>

namespace invoice_counter {

namespace {

constexpr std::uint32_t k_page = 500;
constexpr std::size_t k_month_length = 7; // "2026-11"

} // namespace

void InvoiceCounter::activate()
{
    const auto package = host_sdk::Storage(m_host).package_directory();
    m_templates = std::make_unique<host_sdk::web::Templates>(package / "templates");
}

std::map<std::string, int> InvoiceCounter::count_by_month(const host_sdk::Call& call) const
{
    const host_sdk::Invoices invoices(m_host);
    std::map<std::string, int> months;
    const std::int64_t up_to = invoices.current_revision(call);
    for (std::int64_t after = 0; after < up_to;) {
        const auto page = invoices.changes(call, after, up_to, k_page);
        if (page.empty()) break;
        for (const host_sdk::Invoice& invoice : page) {
            if (invoice.state == host_sdk::InvoiceState::issued) ++months[invoice.issued_on.substr(0, k_month_length)];
        }
        after = page.back().revision;
        call.throw_if_cancelled();
    }
    return months;
}

host_sdk::web::Response InvoiceCounter::handle(const host_sdk::Call& call, const host_sdk::web::Request&)
{
    std::vector<host_sdk::web::View> rows;
    for (const auto& [month, count] : count_by_month(call)) {
        rows.push_back(host_sdk::web::View().set("month", month).set("count", std::to_string(count)));
    }
    return host_sdk::web::page("Contafatture",
                               m_templates->render("months", host_sdk::web::View().set("months", rows)));
}

} // namespace invoice_counter
