/* A key to encrypt the plugin's own secrets with. Scope: secrets.derive. */
#ifndef HOST_SDK_ABI_SECRETS_H
#define HOST_SDK_ABI_SECRETS_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/call.h"
#include "host_sdk/abi/host.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_SECRETS "hsdk.secrets/1"

#define HSDK_SECRET_KEY_SIZE 32

typedef struct hsdk_secrets_v1 {
    /* Writes the 32 bytes of the key that belongs to this plugin, practice and label: the same at each call, different
     * for every other plugin, practice and label. The host never stores it beside the plugin's files. The caller wipes
     * it after use. [any-thread] */
    hsdk_status (*derive_key)(const hsdk_host* host, const hsdk_call* call, hsdk_str label,
                              uint8_t out[HSDK_SECRET_KEY_SIZE], hsdk_error* error) HSDK_NOEXCEPT;
} hsdk_secrets_v1;

HSDK_EXTERN_C_END

#endif
