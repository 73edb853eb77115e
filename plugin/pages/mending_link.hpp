#pragma once

#include "plugin/domain/mending_place.hpp"

#include <string>

namespace plugin::pages {

struct MendingLink {
    std::string path = {};  // below the mount; empty: no link
    std::string words = {}; // of the link
};

// The link to the page where something is put right. None for what is done in the host or on the portal, nor for a page
// that the user may not open.
MendingLink mending_link(domain::MendingPlace place, bool may_configure);

} // namespace plugin::pages
