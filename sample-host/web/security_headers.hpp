#pragma once

#include "web/response.hpp"

namespace sample_host::web {

/// Adds the headers that protect every response (host-sdk.md 3.2). Only the host sets them.
void add_security_headers(Response& response);

} // namespace sample_host::web
