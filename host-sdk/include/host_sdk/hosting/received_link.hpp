#pragma once

#include "host_sdk/abi/links.h"
#include "host_sdk/links.hpp"

namespace host_sdk::hosting {

/// What a plugin asked a page for, copied and judged: kind and field are known, and the way back is a path that cannot
/// lead to another site. Whether it is a GET route of the plugin is for the host to check. Throws Error(invalid).
[[nodiscard]] Link receive_link(const hsdk_link* record);

} // namespace host_sdk::hosting
