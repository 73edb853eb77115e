/* Questions about the host's users: answers, not the model behind them. Scope: users.read-permissions. */
#ifndef HOST_SDK_ABI_USERS_H
#define HOST_SDK_ABI_USERS_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/call.h"
#include "host_sdk/abi/host.h"

HSDK_EXTERN_C_BEGIN

#define HSDK_EXT_USERS "hsdk.users/1"

typedef struct hsdk_users_v1 {
    /* Writes 1 when the user holds the permission now, else 0. A permission is one of this plugin's manifest ("send")
     * or one of the host's ("invoices.view"). HSDK_E_NOT_FOUND for an unknown user or permission. [any-thread] */
    hsdk_status (*has_permission)(const hsdk_host* host, const hsdk_call* call, hsdk_str user_id, hsdk_str permission,
                                  int32_t* out, hsdk_error* error) HSDK_NOEXCEPT;
    /* The user's display name. [any-thread] */
    hsdk_status (*describe)(const hsdk_host* host, const hsdk_call* call, hsdk_str user_id, const hsdk_text_sink* sink,
                            hsdk_error* error) HSDK_NOEXCEPT;
} hsdk_users_v1;

HSDK_EXTERN_C_END

#endif
