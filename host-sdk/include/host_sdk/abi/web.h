/* Pages of a plugin, shown inside the host's frame. */
#ifndef HOST_SDK_ABI_WEB_H
#define HOST_SDK_ABI_WEB_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/call.h"
#include "host_sdk/abi/plugin.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_WEB "hsdk.web/1"

#define HSDK_RESPONSE_FRAGMENT 1 /* HTML that the host puts into its frame */
#define HSDK_RESPONSE_JSON 2
#define HSDK_RESPONSE_DOWNLOAD 3

/* A request that the host has already judged: session, CSRF token, route, method and permission are right. */
typedef struct hsdk_request {
    uint32_t struct_size;
    hsdk_str method;      /* "GET", "POST" */
    hsdk_str path;        /* below the mount, begins with "/" */
    hsdk_str query;       /* after "?", still percent-encoded; may be empty */
    hsdk_str body;        /* application/x-www-form-urlencoded, within the route's max_body; may be empty */
    hsdk_str csrf_token;  /* to be put into each form as "_csrf" */
    hsdk_str base_path;   /* of the mount, without a final "/": "/plugins/<id>" */
    hsdk_str locale;      /* BCP 47 */
    hsdk_str assets_path; /* of the manifest's assets, without a final "/"; may be empty; read it through HSDK_HAS */
} hsdk_request;

typedef struct hsdk_header {
    hsdk_str name; /* lower case: "location", "content-disposition", "refresh", "retry-after"; no other passes */
    hsdk_str value;
} hsdk_header;

typedef struct hsdk_response_head {
    uint32_t struct_size;
    int32_t status; /* 200, 303, 400, 404, 409, 422 or 500 */
    int32_t kind;   /* HSDK_RESPONSE_... */
    uint32_t header_count;
    hsdk_str title;        /* of the page; plain text */
    hsdk_str content_type; /* of a download: application/pdf, text/csv, application/zip, text/plain */
    const hsdk_header* const* headers;
} hsdk_response_head;

/* `head` is called once, then `body` as often as needed. */
typedef struct hsdk_response_sink {
    void* ctx;
    hsdk_status (*head)(void* ctx, const hsdk_response_head* head) HSDK_NOEXCEPT;
    hsdk_status (*body)(void* ctx, hsdk_str bytes) HSDK_NOEXCEPT;
} hsdk_response_sink;

typedef struct hsdk_web_v1 {
    /* Answers one request. No network in here: enqueue the wish and let a job do it. [worker] */
    hsdk_status (*handle)(hsdk_plugin* plugin, const hsdk_call* call, const hsdk_request* request,
                          const hsdk_response_sink* sink, hsdk_error* error) HSDK_NOEXCEPT;
} hsdk_web_v1;

HSDK_EXTERN_C_END

#endif
