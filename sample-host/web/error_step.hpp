#pragma once

#include "web/access_log.hpp"
#include "web/error_pages.hpp"
#include "web/router.hpp"

namespace sample_host::web {

/// Pipeline step 11: calls the handler and turns what it throws into a page. The user reads what happened and the
/// request's id; the text of the exception goes to the log only.
Response call_handler(RequestContext& context, const Route& route, const ErrorPages& pages, const AccessLog& log);

} // namespace sample_host::web
