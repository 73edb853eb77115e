#include "plugin.hpp"

#include <host_sdk/entry.hpp>

HOST_SDK_PLUGIN("@ID@", "1.0.0", @NAMESPACE@::@CLASS@)
