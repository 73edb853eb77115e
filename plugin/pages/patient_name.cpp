#include "plugin/pages/patient_name.hpp"

#include "plugin/domain/text.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/invoices.hpp>

namespace plugin::pages {

std::string patient_name(const host_sdk::Call& call, const host_sdk::Host& host, std::string_view invoice_id)
{
    try {
        const auto invoice = host_sdk::Invoices(host).get(call, invoice_id);
        if (!invoice) return "–";
        if (invoice->redacted) return domain::text("patient-name.hidden");
        return invoice->patient_name && !invoice->patient_name->empty() ? *invoice->patient_name : "–";
    } catch (const host_sdk::Error& error) {
        if (error.status() == host_sdk::Status::denied) return domain::text("patient-name.hidden");
        throw;
    }
}

} // namespace plugin::pages
