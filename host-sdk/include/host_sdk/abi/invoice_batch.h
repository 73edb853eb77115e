/* Many invoices in one call, for a page that shows some of them. Optional: a host may lack it. Scope: invoices.read
 * (+ invoices.read-personal-data). */
#ifndef HOST_SDK_ABI_INVOICE_BATCH_H
#define HOST_SDK_ABI_INVOICE_BATCH_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/call.h"
#include "host_sdk/abi/host.h"
#include "host_sdk/abi/invoices.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_INVOICE_BATCH "hsdk.invoice-batch/1"

#define HSDK_INVOICE_BATCH_MAX_COUNT 1000u

typedef struct hsdk_invoice_batch_v1 {
    /* The invoices of `count` ids (1..1000), each as hsdk_invoices_v1.get would give it, in the order of the ids and
     * read in one transaction; those that there are not are left out. [any-thread] */
    hsdk_status (*get)(const hsdk_host* host, const hsdk_call* call, const hsdk_str* ids, uint32_t count,
                       const hsdk_invoice_sink* sink, hsdk_error* error) HSDK_NOEXCEPT;
} hsdk_invoice_batch_v1;

HSDK_EXTERN_C_END

#endif
