/* The plugin as a host sees it. */
#ifndef HOST_SDK_ABI_PLUGIN_H
#define HOST_SDK_ABI_PLUGIN_H

#include "host_sdk/abi/base.h"

HSDK_EXTERN_C_BEGIN

typedef struct hsdk_plugin hsdk_plugin;

/* One instance of a plugin, for one practice. Owned by the plugin, freed by destroy. */
struct hsdk_plugin {
    void* impl;
    /* The function table of an extension ("hsdk.web/1"), or NULL when this plugin does not offer it. [any-thread] */
    const void* (*get_extension)(const hsdk_plugin* plugin, const char* id)HSDK_NOEXCEPT;
    /* Opens what the plugin needs to serve calls; no network. A failure is followed by destroy only.
     * [control & !active] */
    hsdk_status (*activate)(hsdk_plugin* plugin, hsdk_error* error) HSDK_NOEXCEPT;
    /* Saves and closes. Every other call has left before. Afterwards the plugin must not call the host.
     * [control & active & drained] */
    void (*deactivate)(hsdk_plugin* plugin) HSDK_NOEXCEPT;
    /* Frees everything. [control & !active] */
    void (*destroy)(hsdk_plugin* plugin) HSDK_NOEXCEPT;
};

HSDK_EXTERN_C_END

#endif
