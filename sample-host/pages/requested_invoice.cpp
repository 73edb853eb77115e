#include "pages/requested_invoice.hpp"

namespace sample_host::pages {

store::Invoice invoice_of(const web::RequestContext& context)
{
    auto invoice = context.practice->invoices().find(context.id());
    if (!invoice || invoice->state == store::InvoiceState::deleted) throw services::NotFound("no such invoice");
    return *invoice;
}

} // namespace sample_host::pages
