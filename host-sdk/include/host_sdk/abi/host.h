/* The host as a plugin sees it. */
#ifndef HOST_SDK_ABI_HOST_H
#define HOST_SDK_ABI_HOST_H

#include "host_sdk/abi/base.h"

HSDK_EXTERN_C_BEGIN

typedef struct hsdk_host hsdk_host;

/* One per plugin instance, so the host always knows who calls. Owned by the host, valid until destroy returns. */
struct hsdk_host {
    uint32_t abi_major, abi_minor;
    void* impl;
    /* The function table of an extension ("hsdk.invoices/1"), or NULL when this host does not offer it. The table lives
     * as long as the host object. A table stays non-NULL after a revocation: its calls then return HSDK_E_DENIED.
     * [any-thread] until destroy returns */
    const void* (*get_extension)(const hsdk_host* host, const char* id)HSDK_NOEXCEPT;
};

HSDK_EXTERN_C_END

#endif
