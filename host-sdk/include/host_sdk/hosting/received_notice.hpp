#pragma once

#include "host_sdk/abi/notify.h"
#include "host_sdk/notify.hpp"

namespace host_sdk::hosting {

/// A notice that a plugin posted, copied and judged by the limits of notify.h. Whether its page is a GET route is for
/// the host to check. Throws Error(invalid).
[[nodiscard]] Notice receive_notice(const hsdk_notice& record);

} // namespace host_sdk::hosting
