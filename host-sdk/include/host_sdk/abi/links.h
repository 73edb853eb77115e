/* The host's own pages where a record is corrected. Optional: a host without such addresses does not offer it.
 * Scope: that of the record, see the kinds. */
#ifndef HOST_SDK_ABI_LINKS_H
#define HOST_SDK_ABI_LINKS_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/call.h"
#include "host_sdk/abi/host.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_LINKS "hsdk.links/1"

/* Whose page. The id is the one by which the plugin knows the record. */
#define HSDK_LINK_INVOICE 1        /* scope invoices.read */
#define HSDK_LINK_PATIENT 2        /* the patient of the invoice with this id; scope invoices.read-personal-data */
#define HSDK_LINK_SERVICE 3        /* scope catalogue.read */
#define HSDK_LINK_BILLING_ENTITY 4 /* scope billing.read */

/* At what the page opens. A host that cannot, opens the page at its beginning. */
#define HSDK_LINK_FIELD_NONE 0
#define HSDK_LINK_FIELD_TAX_CODE 1
#define HSDK_LINK_FIELD_CUSTOMER_KIND 2 /* natural person, company or body */
#define HSDK_LINK_FIELD_NUMBER 3
#define HSDK_LINK_FIELD_ISSUED_ON 4
#define HSDK_LINK_FIELD_PAID_ON 5
#define HSDK_LINK_FIELD_PAYMENT_METHOD 6
#define HSDK_LINK_FIELD_OPPOSITION 7
#define HSDK_LINK_FIELD_LINES 8
#define HSDK_LINK_FIELD_VAT_NUMBER 9

#define HSDK_LINK_MAX_RETURN_PATH 1500u /* bytes */

typedef struct hsdk_link {
    uint32_t struct_size;
    int32_t kind;         /* HSDK_LINK_... */
    int32_t field;        /* HSDK_LINK_FIELD_... */
    hsdk_str id;          /* of the record; of the invoice for HSDK_LINK_PATIENT */
    hsdk_str return_path; /* where the user comes back to: path of a GET route of the plugin, with a query if it likes
                             ("/documents?page=2"); absent: nowhere */
} hsdk_link;

typedef struct hsdk_links_v1 {
    /* The address of the page where this user corrects the record, below the host's origin: it begins with one "/".
     * The page offers a way back to return_path, and goes there after it was saved. Two invoices of one patient have
     * the same address of their patient. It is for the user of this call: HSDK_E_DENIED for a call without a user, and
     * for one who may not correct the record. HSDK_E_NOT_FOUND: no such record. HSDK_E_INVALID: an unknown kind or
     * field, or a return_path that leads elsewhere than to a page of the plugin. [any-thread] */
    hsdk_status (*mending_page)(const hsdk_host* host, const hsdk_call* call, const hsdk_link* link,
                                const hsdk_text_sink* sink, hsdk_error* error) HSDK_NOEXCEPT;
} hsdk_links_v1;

HSDK_EXTERN_C_END

#endif
