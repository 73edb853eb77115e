#pragma once

#include "services/practices.hpp"
#include "web/request_context.hpp"
#include "web/response.hpp"

#include <string>

namespace sample_host::web {

/// Pipeline step 2: finds out who asks. A visitor without a session gets an id of his own, so that the log-in form has
/// a CSRF token as well; `remember_session` then sends it to him.
void find_session(RequestContext& context, services::Practices& practices);

/// Gives the browser this session's cookie: HttpOnly, SameSite=Lax, until the browser is closed.
void remember_session(Response& response, const std::string& session_id);

/// Takes the cookie away.
void forget_session(Response& response);

} // namespace sample_host::web
