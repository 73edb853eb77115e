/* The host's clock: the plugin asks it instead of the system's, so that a test can move time. */
#ifndef HOST_SDK_ABI_CLOCK_H
#define HOST_SDK_ABI_CLOCK_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/host.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_CLOCK "hsdk.clock/1"

typedef struct hsdk_clock_v1 {
    /* Now, in milliseconds since 1970-01-01T00:00:00Z. [any-thread] */
    int64_t (*now_ms)(const hsdk_host* host) HSDK_NOEXCEPT;
} hsdk_clock_v1;

HSDK_EXTERN_C_END

#endif
