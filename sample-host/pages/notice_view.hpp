#pragma once

#include "pages/navigation_provider.hpp"
#include "pages/view.hpp"

namespace sample_host::pages {

/// A notice of a plugin: who says it, what, when, how grave it is, and where it leads.
View notice_view(const NoticeEntry& notice);

} // namespace sample_host::pages
