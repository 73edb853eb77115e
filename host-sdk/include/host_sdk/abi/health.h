/* How a plugin is, in a few lines for the host's page about it. */
#ifndef HOST_SDK_ABI_HEALTH_H
#define HOST_SDK_ABI_HEALTH_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/call.h"
#include "host_sdk/abi/plugin.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_HEALTH "hsdk.health/1"

#define HSDK_HEALTH_GOOD 1
#define HSDK_HEALTH_WARNING 2
#define HSDK_HEALTH_BAD 3

#define HSDK_HEALTH_MAX_LINES 20u

typedef struct hsdk_health_line {
    uint32_t struct_size;
    int32_t level;  /* HSDK_HEALTH_... */
    hsdk_str label; /* plain text in the user's language: "Documenti in attesa" */
    hsdk_str value; /* plain text: "3, il più vecchio da 2 giorni" */
} hsdk_health_line;

typedef struct hsdk_health_sink {
    void* ctx;
    hsdk_status (*line)(void* ctx, const hsdk_health_line* line) HSDK_NOEXCEPT;
} hsdk_health_sink;

typedef struct hsdk_health_v1 {
    /* At most HSDK_HEALTH_MAX_LINES lines, the most important first. No secrets, no personal data, no network. The call
     * has the user who looks. [worker] */
    hsdk_status (*report)(hsdk_plugin* plugin, const hsdk_call* call, const hsdk_health_sink* sink,
                          hsdk_error* error) HSDK_NOEXCEPT;
} hsdk_health_v1;

HSDK_EXTERN_C_END

#endif
