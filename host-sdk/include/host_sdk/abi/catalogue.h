/* The services (prestazioni) that the practice invoices. Scope: catalogue.read. */
#ifndef HOST_SDK_ABI_CATALOGUE_H
#define HOST_SDK_ABI_CATALOGUE_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/call.h"
#include "host_sdk/abi/host.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_CATALOGUE "hsdk.catalogue/1"

typedef struct hsdk_service {
    uint32_t struct_size;
    int64_t revision; /* of its last change; see current_revision */
    hsdk_str id;      /* stable, opaque */
    hsdk_str code;    /* the practice's own short code; may be empty */
    hsdk_str name;
} hsdk_service;

typedef struct hsdk_service_sink {
    void* ctx;
    hsdk_status (*service)(void* ctx, const hsdk_service* service) HSDK_NOEXCEPT;
} hsdk_service_sink;

typedef struct hsdk_catalogue_v1 {
    /* A number that grows with every change of the catalogue. [any-thread] */
    hsdk_status (*current_revision)(const hsdk_host* host, const hsdk_call* call, int64_t* out,
                                    hsdk_error* error) HSDK_NOEXCEPT;
    /* All services, by code and name; at most 10,000. [any-thread] */
    hsdk_status (*list)(const hsdk_host* host, const hsdk_call* call, const hsdk_service_sink* sink,
                        hsdk_error* error) HSDK_NOEXCEPT;
} hsdk_catalogue_v1;

HSDK_EXTERN_C_END

#endif
