#include "plugin/intake/invoices_of.hpp"

namespace plugin::intake {

std::vector<std::optional<host_sdk::Invoice>> invoices_of(std::span<const ledger::Document> documents,
                                                          const host_sdk::Host& host, const host_sdk::Call& call)
{
    std::vector<std::string> ids;
    for (const ledger::Document& document : documents) {
        ids.push_back(document.invoice_id);
    }
    return host_sdk::Invoices(host).get_many(call, ids);
}

} // namespace plugin::intake
