/* Values that the administrator of the installation gives to a plugin (an address, a certificate file). */
#ifndef HOST_SDK_ABI_SETTINGS_H
#define HOST_SDK_ABI_SETTINGS_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/host.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_SETTINGS "hsdk.settings/1"

typedef struct hsdk_settings_v1 {
    /* The value of a setting that the manifest declares; HSDK_E_NOT_FOUND when none was given, HSDK_E_DENIED for a name
     * that the manifest does not declare. [any-thread] */
    hsdk_status (*get)(const hsdk_host* host, hsdk_str name, const hsdk_text_sink* sink,
                       hsdk_error* error) HSDK_NOEXCEPT;
} hsdk_settings_v1;

HSDK_EXTERN_C_END

#endif
