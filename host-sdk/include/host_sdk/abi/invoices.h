/* The practice's invoices, read by a revision feed. Scope: invoices.read (+ invoices.read-personal-data). */
#ifndef HOST_SDK_ABI_INVOICES_H
#define HOST_SDK_ABI_INVOICES_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/call.h"
#include "host_sdk/abi/host.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_INVOICES "hsdk.invoices/1"

#define HSDK_INVOICE_ISSUED 1
#define HSDK_INVOICE_CANCELLED 2
#define HSDK_INVOICE_DELETED 3 /* a tombstone: only id, revision and state are filled */

#define HSDK_INVOICE_KIND_INVOICE 1
#define HSDK_INVOICE_KIND_RECEIPT 2
#define HSDK_INVOICE_KIND_CREDIT_NOTE 3

#define HSDK_CUSTOMER_UNKNOWN 0
#define HSDK_CUSTOMER_NATURAL_PERSON 1
#define HSDK_CUSTOMER_BODY 2 /* a company, an insurer, a public body */

#define HSDK_LINE_SERVICE 1
#define HSDK_LINE_STAMP_DUTY 2 /* marca da bollo charged to the patient */
#define HSDK_LINE_DISCOUNT 3

#define HSDK_TRACEABLE_YES 1
#define HSDK_TRACEABLE_NO 0
#define HSDK_TRACEABLE_UNKNOWN (-1)

#define HSDK_INVOICES_MAX_LIMIT 1000u

typedef struct hsdk_invoice_line {
    uint32_t struct_size;
    int32_t kind;         /* HSDK_LINE_... */
    int64_t amount_cents; /* VAT included; negative for a discount */
    hsdk_str service_id;  /* absent when the line is none of the catalogue */
    hsdk_str description;
    hsdk_str vat_rate;   /* "22.00"; absent when exempt */
    hsdk_str vat_nature; /* "N4", "N2.2", ...; absent when taxed */
} hsdk_invoice_line;

typedef struct hsdk_invoice {
    uint32_t struct_size;
    int32_t state;             /* HSDK_INVOICE_ISSUED, ... */
    int32_t kind;              /* HSDK_INVOICE_KIND_... */
    int32_t redacted;          /* 1: personal fields are absent because the scope or the user lacks the right */
    int32_t traceable_payment; /* HSDK_TRACEABLE_... */
    int32_t patient_opposes;   /* 1: the patient opposed the transmission to Sistema TS */
    int32_t customer_kind;     /* HSDK_CUSTOMER_... */
    uint32_t line_count;
    int64_t revision; /* of its last change */
    int64_t total_cents;
    hsdk_str id; /* stable, opaque */
    hsdk_str billing_entity_id;
    hsdk_str number; /* as printed, series included */
    hsdk_str issued_on;
    hsdk_str paid_on;                      /* absent = not paid */
    hsdk_str payment_method;               /* for people, in the host's words */
    hsdk_str currency;                     /* ISO 4217, "EUR" */
    hsdk_str refunds_invoice_id;           /* credit note: the invoice it refunds; else absent */
    hsdk_str patient_name;                 /* personal */
    hsdk_str patient_tax_code;             /* personal */
    const hsdk_invoice_line* const* lines; /* line_count pointers */
} hsdk_invoice;

typedef struct hsdk_invoice_sink {
    void* ctx;
    hsdk_status (*invoice)(void* ctx, const hsdk_invoice* invoice) HSDK_NOEXCEPT;
} hsdk_invoice_sink;

typedef struct hsdk_invoices_v1 {
    /* The highest revision such that every change up to it is visible. [any-thread] */
    hsdk_status (*current_revision)(const hsdk_host* host, const hsdk_call* call, int64_t* out,
                                    hsdk_error* error) HSDK_NOEXCEPT;
    /* Invoices whose last change is in (after, up_to], by ascending revision, at most `limit` (1..1000), read in one
     * transaction. Fix `up_to` when a pull starts: a row that changes meanwhile moves above it and comes with the next
     * pull. [any-thread] */
    hsdk_status (*changes)(const hsdk_host* host, const hsdk_call* call, int64_t after, int64_t up_to, uint32_t limit,
                           const hsdk_invoice_sink* sink, hsdk_error* error) HSDK_NOEXCEPT;
    /* One invoice; HSDK_E_NOT_FOUND when there is none (a deleted one is delivered as its tombstone). [any-thread] */
    hsdk_status (*get)(const hsdk_host* host, const hsdk_call* call, hsdk_str id, const hsdk_invoice_sink* sink,
                       hsdk_error* error) HSDK_NOEXCEPT;
} hsdk_invoices_v1;

HSDK_EXTERN_C_END

#endif
