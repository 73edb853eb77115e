#include "pages/way_back.hpp"

#include <host_sdk/web/local_path.hpp>

namespace sample_host::pages {

std::optional<WayBack> way_back(const web::RequestContext& context, const NavigationProvider& navigation)
{
    const std::string& wanted = context.request.query.value("ritorno");
    if (!context.user || context.practice == nullptr || !host_sdk::web::is_local_path(wanted)) return std::nullopt;
    for (const auto& entry : navigation.entries(*context.practice, *context.user)) {
        if (wanted.starts_with(entry.url)) return WayBack{wanted, entry.title};
    }
    return std::nullopt;
}

} // namespace sample_host::pages
