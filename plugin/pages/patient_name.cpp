#include "plugin/pages/patient_name.hpp"

#include "plugin/domain/text.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/invoices.hpp>

namespace plugin::pages {

namespace {

std::string shown_name(const std::optional<host_sdk::Invoice>& invoice)
{
    if (!invoice) return "–";
    if (invoice->redacted) return domain::text("patient-name.hidden");
    return invoice->patient_name && !invoice->patient_name->empty() ? *invoice->patient_name : "–";
}

} // namespace

std::vector<std::string> patient_names(const host_sdk::Call& call, const host_sdk::Host& host,
                                       std::span<const ledger::Document> documents)
{
    std::vector<std::string> ids;
    for (const ledger::Document& document : documents) {
        ids.push_back(document.invoice_id);
    }
    try {
        std::vector<std::string> names;
        for (const auto& invoice : host_sdk::Invoices(host).get_many(call, ids)) {
            names.push_back(shown_name(invoice));
        }
        return names;
    } catch (const host_sdk::Error& error) {
        if (error.status() != host_sdk::Status::denied) throw;
        return std::vector<std::string>(ids.size(), domain::text("patient-name.hidden"));
    }
}

std::string patient_name(const host_sdk::Call& call, const host_sdk::Host& host, const ledger::Document& document)
{
    return patient_names(call, host, {&document, 1}).front();
}

} // namespace plugin::pages
