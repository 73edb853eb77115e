/* Where the plugin keeps its files. */
#ifndef HOST_SDK_ABI_STORAGE_H
#define HOST_SDK_ABI_STORAGE_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/host.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_STORAGE "hsdk.storage/1"

typedef struct hsdk_storage_v1 {
    /* The absolute path of the plugin's own directory for this practice: private (0700), exists, writable. [any-thread]
     */
    hsdk_status (*data_directory)(const hsdk_host* host, const hsdk_text_sink* sink, hsdk_error* error) HSDK_NOEXCEPT;
    /* The absolute path of the installed package (templates, locales, rule data): to be read only. [any-thread] */
    hsdk_status (*package_directory)(const hsdk_host* host, const hsdk_text_sink* sink,
                                     hsdk_error* error) HSDK_NOEXCEPT;
} hsdk_storage_v1;

HSDK_EXTERN_C_END

#endif
