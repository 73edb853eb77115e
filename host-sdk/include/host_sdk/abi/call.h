/* Who is asking, until when, and whether to stop. */
#ifndef HOST_SDK_ABI_CALL_H
#define HOST_SDK_ABI_CALL_H

#include "host_sdk/abi/base.h"

HSDK_EXTERN_C_BEGIN

/* A user of the host's application. */
typedef struct hsdk_user {
    uint32_t struct_size;
    hsdk_str id;           /* stable, opaque */
    hsdk_str display_name; /* to be shown and written in histories */
    hsdk_str locale;       /* BCP 47, e.g. "it" */
} hsdk_user;

typedef struct hsdk_call hsdk_call;

/* Given with every call into the plugin and passed down by it with every call into the host. Valid for one call. */
struct hsdk_call {
    uint32_t struct_size;
    const hsdk_user* user; /* NULL: the host itself (jobs, setup) */
    int64_t deadline_ms;   /* on the host's steady clock; 0 = none */
    /* Non-zero once the call should end: cancelled, or the deadline passed. [any-thread] */
    int32_t (*is_cancelled)(const hsdk_call* call) HSDK_NOEXCEPT;
    /* Milliseconds until the deadline, never negative; INT64_MAX without one. [any-thread] */
    int64_t (*remaining_ms)(const hsdk_call* call) HSDK_NOEXCEPT;
    void* impl;
};

HSDK_EXTERN_C_END

#endif
