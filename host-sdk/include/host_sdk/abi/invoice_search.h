/* Finding invoices by what a plugin does not keep: the patient's name. Optional: a host may lack it. Scopes:
 * invoices.read and invoices.read-personal-data. */
#ifndef HOST_SDK_ABI_INVOICE_SEARCH_H
#define HOST_SDK_ABI_INVOICE_SEARCH_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/call.h"
#include "host_sdk/abi/host.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_INVOICE_SEARCH "hsdk.invoice-search/1"

#define HSDK_INVOICE_SEARCH_MAX_LIMIT 1000u

typedef struct hsdk_invoice_search_v1 {
    /* The ids of the invoices whose patient's name has every word of `text` in it, in any order, capital or small; at
     * most `limit` (1..1000) of them, the newest by day of issue first, each as one text. `more` becomes 1 when there
     * are others, else 0. A text without a word finds none. Deleted invoices are not found. HSDK_E_DENIED where either
     * scope is not granted, or the user lacks the permission behind one: what is found tells the name. [any-thread] */
    hsdk_status (*by_patient)(const hsdk_host* host, const hsdk_call* call, hsdk_str text, uint32_t limit,
                              const hsdk_text_sink* sink, int32_t* more, hsdk_error* error) HSDK_NOEXCEPT;
} hsdk_invoice_search_v1;

HSDK_EXTERN_C_END

#endif
