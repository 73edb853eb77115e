#pragma once

#include "web/error_pages.hpp"
#include "web/request_context.hpp"

#include <string>

namespace sample_host::web {

/// Pipeline step 6: whether the user has the permission (empty: none is needed).
bool is_permitted(const RequestContext& context, const std::string& permission);

/// The 403 page: names the permission and says who has it or can give it.
Response refuse_without_permission(const RequestContext& context, const std::string& permission,
                                   const ErrorPages& pages);

} // namespace sample_host::web
