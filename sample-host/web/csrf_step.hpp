#pragma once

#include "web/request_context.hpp"

namespace sample_host::web {

/// Pipeline step 5: whether a request that changes something comes from one of this host's own pages. What the browser
/// says of its origin must be this host (a program that is not a browser says nothing), and the form's `_csrf` must be
/// the session's token.
bool comes_from_own_page(const RequestContext& context);

} // namespace sample_host::web
