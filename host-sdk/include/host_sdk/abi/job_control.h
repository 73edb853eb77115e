/* What a plugin may ask about its own jobs. Scope: jobs.run. */
#ifndef HOST_SDK_ABI_JOB_CONTROL_H
#define HOST_SDK_ABI_JOB_CONTROL_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/host.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_JOB_CONTROL "hsdk.job-control/1"

typedef struct hsdk_job_control_v1 {
    /* Asks the host to give the job a step as soon as it can, instead of at its next period. Asking twice is asking
     * once. Returns at once; HSDK_E_NOT_FOUND when the manifest has no such job. [any-thread] */
    hsdk_status (*request_step)(const hsdk_host* host, hsdk_str job_id, hsdk_error* error) HSDK_NOEXCEPT;
} hsdk_job_control_v1;

HSDK_EXTERN_C_END

#endif
