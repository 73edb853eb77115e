/* Notices in the host's own list, for the users of the practice. Never give it secrets or personal data. */
#ifndef HOST_SDK_ABI_NOTIFY_H
#define HOST_SDK_ABI_NOTIFY_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/host.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_NOTIFY "hsdk.notify/1"

#define HSDK_NOTICE_INFO 1
#define HSDK_NOTICE_WARNING 2 /* somebody has to do something soon */
#define HSDK_NOTICE_ERROR 3   /* something does not work until somebody mends it */

#define HSDK_NOTICE_MAX_KEY 64u    /* bytes */
#define HSDK_NOTICE_MAX_TITLE 120u /* bytes */
#define HSDK_NOTICE_MAX_TEXT 500u  /* bytes */

typedef struct hsdk_notice {
    uint32_t struct_size;
    int32_t level;  /* HSDK_NOTICE_... */
    hsdk_str key;   /* of the plugin's choice, not empty: what the notice is about */
    hsdk_str title; /* plain text, not empty */
    hsdk_str text;  /* plain text; may be empty */
    hsdk_str page;  /* path of a GET route of the plugin that the notice leads to, shown to those who may open it;
                       absent:  none, shown to whoever administers the practice */
} hsdk_notice;

typedef struct hsdk_notify_v1 {
    /* Puts the notice into the list. One with the same key is replaced, so that nobody reads the same thing twice.
     * HSDK_E_INVALID: too long, an unknown level, or a page that is no GET route. [any-thread] */
    hsdk_status (*post)(const hsdk_host* host, const hsdk_notice* notice, hsdk_error* error) HSDK_NOEXCEPT;
    /* Takes the notice out of the list: what it was about is mended. HSDK_OK also when there is none. [any-thread] */
    hsdk_status (*withdraw)(const hsdk_host* host, hsdk_str key, hsdk_error* error) HSDK_NOEXCEPT;
} hsdk_notify_v1;

HSDK_EXTERN_C_END

#endif
