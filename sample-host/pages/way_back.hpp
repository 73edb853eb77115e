#pragma once

#include "pages/navigation_provider.hpp"
#include "web/request_context.hpp"

#include <optional>
#include <string>

namespace sample_host::pages {

/// Where a page leads back to when a page of a plugin opened it.
struct WayBack {
    std::string url;
    std::string title; ///< of the entry of the bar that it belongs to: "Sistema TS"
};

/// What `?ritorno=` of the address says, where that is a path below an entry that this user has in his bar: a link that
/// somebody made cannot lead him anywhere else. nullopt otherwise.
std::optional<WayBack> way_back(const web::RequestContext& context, const NavigationProvider& navigation);

} // namespace sample_host::pages
