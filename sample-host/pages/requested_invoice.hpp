#pragma once

#include "store/invoice.hpp"
#include "web/request_context.hpp"

namespace sample_host::pages {

/// The invoice whose number stands in the address. Throws services::NotFound where there is none, or none any more.
store::Invoice invoice_of(const web::RequestContext& context);

} // namespace sample_host::pages
