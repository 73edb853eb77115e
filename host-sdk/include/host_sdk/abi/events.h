/* A hint that data of the host changed. Scope: the one that reads the data of the topic. */
#ifndef HOST_SDK_ABI_EVENTS_H
#define HOST_SDK_ABI_EVENTS_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/call.h"
#include "host_sdk/abi/plugin.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_EVENTS "hsdk.events/1"

/* Topics. */
#define HSDK_TOPIC_INVOICES "invoices"   /* told to plugins with invoices.read */
#define HSDK_TOPIC_CATALOGUE "catalogue" /* told to plugins with catalogue.read */
#define HSDK_TOPIC_BILLING "billing"     /* told to plugins with billing.read */

typedef struct hsdk_events_v1 {
    /* Data of the topic changed; `revision` is the topic's revision at about this time, 0 where it has none. A hint
     * that carries no data: several changes come as one, at most one a second for each topic, and one may be lost at a
     * restart. Return at once; read in a job. The call has no user. One at a time per plugin, beside workers and jobs.
     * [job] */
    hsdk_status (*changed)(hsdk_plugin* plugin, const hsdk_call* call, hsdk_str topic, int64_t revision,
                           hsdk_error* error) HSDK_NOEXCEPT;
} hsdk_events_v1;

HSDK_EXTERN_C_END

#endif
