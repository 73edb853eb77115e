#include "plugin/app/sistema_ts_plugin.hpp"

#include <host_sdk/entry.hpp>

HOST_SDK_PLUGIN("it.sistemats.plugin", "1.0.0", plugin::app::SistemaTsPlugin)
