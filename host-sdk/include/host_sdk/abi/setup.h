/* What happens to a plugin's own data when it is installed, updated or removed. */
#ifndef HOST_SDK_ABI_SETUP_H
#define HOST_SDK_ABI_SETUP_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/call.h"
#include "host_sdk/abi/plugin.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_SETUP "hsdk.setup/1"

typedef struct hsdk_setup_v1 {
    /* Called before the first activation of a version: brings the data up to it, in one transaction, or fails and
     * leaves it as it was. `from_version` is absent when there was none. No network. Repeatable. [control & !active] */
    hsdk_status (*prepare)(hsdk_plugin* plugin, const hsdk_call* call, hsdk_str from_version,
                           hsdk_error* error) HSDK_NOEXCEPT;
    /* Removes all data for good. Repeatable. [control & !active] */
    hsdk_status (*erase)(hsdk_plugin* plugin, const hsdk_call* call, hsdk_error* error) HSDK_NOEXCEPT;
} hsdk_setup_v1;

HSDK_EXTERN_C_END

#endif
