/* The host's log. Never give it secrets or personal data. */
#ifndef HOST_SDK_ABI_LOG_H
#define HOST_SDK_ABI_LOG_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/host.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_LOG "hsdk.log/1"

#define HSDK_LOG_DEBUG 0
#define HSDK_LOG_INFO 1
#define HSDK_LOG_WARNING 2
#define HSDK_LOG_ERROR 3

typedef struct hsdk_log_v1 {
    /* Writes one line, with the plugin's id and practice added by the host. Never fails. [any-thread] */
    void (*write)(const hsdk_host* host, int32_t level, hsdk_str message) HSDK_NOEXCEPT;
} hsdk_log_v1;

HSDK_EXTERN_C_END

#endif
