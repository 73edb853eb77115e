/* The billing entities (entità di fatturazione) in whose name invoices are issued. Scope: billing.read. */
#ifndef HOST_SDK_ABI_BILLING_H
#define HOST_SDK_ABI_BILLING_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/call.h"
#include "host_sdk/abi/host.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_BILLING "hsdk.billing/1"

typedef struct hsdk_billing_entity {
    uint32_t struct_size;
    hsdk_str id;         /* stable, opaque */
    hsdk_str name;       /* nominativo */
    hsdk_str vat_number; /* partita IVA, 11 digits */
    hsdk_str profession; /* "medico", "odontoiatra", "psicologo", ...; absent where the host does not know it */
    hsdk_str tax_regime; /* "ordinario", "forfettario"; absent where the host does not know it */
} hsdk_billing_entity;

typedef struct hsdk_billing_sink {
    void* ctx;
    hsdk_status (*entity)(void* ctx, const hsdk_billing_entity* entity) HSDK_NOEXCEPT;
} hsdk_billing_sink;

typedef struct hsdk_billing_v1 {
    /* All billing entities of the practice, by name. [any-thread] */
    hsdk_status (*list)(const hsdk_host* host, const hsdk_call* call, const hsdk_billing_sink* sink,
                        hsdk_error* error) HSDK_NOEXCEPT;
    /* One of them; HSDK_E_NOT_FOUND when there is none with that id. [any-thread] */
    hsdk_status (*get)(const hsdk_host* host, const hsdk_call* call, hsdk_str id, const hsdk_billing_sink* sink,
                       hsdk_error* error) HSDK_NOEXCEPT;
} hsdk_billing_v1;

HSDK_EXTERN_C_END

#endif
