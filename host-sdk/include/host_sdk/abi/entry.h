/* The one symbol that a plugin library exports. */
#ifndef HOST_SDK_ABI_ENTRY_H
#define HOST_SDK_ABI_ENTRY_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/host.h"
#include "host_sdk/abi/plugin.h"

/* The name of the data symbol; the ABI's major version is in it. */
#define HSDK_ENTRY_SYMBOL "hsdk_entry_v1"

HSDK_EXTERN_C_BEGIN

/* Data, so that a host reads the versions before any code of the plugin runs. Texts are NUL-terminated and static. */
typedef struct hsdk_entry {
    uint32_t abi_major, abi_minor; /* what the plugin was built with; a newer minor than the host's is refused */
    const char* plugin_id;         /* must equal the manifest's id */
    const char* plugin_version;    /* must equal the manifest's version */
    /* Makes one instance. Must not call the host. On failure *out stays NULL. [control] */
    hsdk_status (*create)(const hsdk_host* host, hsdk_plugin** out, hsdk_error* error) HSDK_NOEXCEPT;
} hsdk_entry;

HSDK_EXTERN_C HSDK_EXPORT const hsdk_entry hsdk_entry_v1;

HSDK_EXTERN_C_END

#endif
