#pragma once

#include "services/practice.hpp"
#include "store/user.hpp"

#include <string>
#include <vector>

namespace sample_host::pages {

/// One entry of the navigation bar that a plugin brings.
struct NavigationEntry {
    std::string section;  ///< marks the entry as current, "plugin:<plugin id>"
    std::string title;    ///< "Sistema Tessera Sanitaria"
    std::string url;      ///< "/plugins/<plugin id>/"
    std::string icon_url; ///< an SVG of the host's address; shown as an image
};

/// Says which plugins a user finds in the navigation bar. Implemented by pages/plugin_shell. Must be thread-safe.
class NavigationProvider {
public:
    virtual ~NavigationProvider() = default;
    virtual std::vector<NavigationEntry> entries(const services::Practice& practice, const store::User& user) const = 0;
};

} // namespace sample_host::pages
