#pragma once

#include "services/practice.hpp"
#include "store/user.hpp"

#include <host_sdk/notify.hpp>

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

/// A notice of a plugin that the user may see.
struct NoticeEntry {
    std::string plugin_id;
    std::string plugin_name;
    std::string key;
    host_sdk::NoticeLevel level = host_sdk::NoticeLevel::info;
    std::string title;
    std::string text;
    std::string url; ///< where it leads; empty: nowhere
    std::int64_t at_ms = 0;
    bool read = false;
};

/// Says which plugins a user finds in the navigation bar, and what they have to say to him. Implemented by
/// pages/plugin_shell. Must be thread-safe.
class NavigationProvider {
public:
    virtual ~NavigationProvider() = default;
    virtual std::vector<NavigationEntry> entries(const services::Practice& practice, const store::User& user) const = 0;
    /// The newest first.
    virtual std::vector<NoticeEntry> notices(const services::Practice& practice, const store::User& user) const = 0;
};

} // namespace sample_host::pages
