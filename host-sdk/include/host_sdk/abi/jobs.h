/* Work that the host gives time to, step by step. Scope: jobs.run. */
#ifndef HOST_SDK_ABI_JOBS_H
#define HOST_SDK_ABI_JOBS_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/call.h"
#include "host_sdk/abi/plugin.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_JOBS "hsdk.jobs/1"

typedef struct hsdk_step {
    uint32_t struct_size; /* filled by the caller */
    int32_t more;         /* 1: there is more to do, after wait_ms; 0: done until the next period or wake-up */
    int64_t wait_ms;
} hsdk_step;

typedef struct hsdk_jobs_v1 {
    /* Does one bounded unit of the job and stores its result; aims at 5 s. An error is tried again with a growing wait.
     * The call has no user. [job] */
    hsdk_status (*step)(hsdk_plugin* plugin, const hsdk_call* call, hsdk_str job_id, hsdk_step* out,
                        hsdk_error* error) HSDK_NOEXCEPT;
} hsdk_jobs_v1;

HSDK_EXTERN_C_END

#endif
