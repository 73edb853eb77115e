/* Every header of the ABI. */
#ifndef HOST_SDK_ABI_ALL_H
#define HOST_SDK_ABI_ALL_H

#include "host_sdk/abi/base.h"
#include "host_sdk/abi/billing.h"
#include "host_sdk/abi/call.h"
#include "host_sdk/abi/catalogue.h"
#include "host_sdk/abi/clock.h"
#include "host_sdk/abi/entry.h"
#include "host_sdk/abi/events.h"
#include "host_sdk/abi/health.h"
#include "host_sdk/abi/host.h"
#include "host_sdk/abi/invoice_batch.h"
#include "host_sdk/abi/invoice_search.h"
#include "host_sdk/abi/invoices.h"
#include "host_sdk/abi/job_control.h"
#include "host_sdk/abi/jobs.h"
#include "host_sdk/abi/links.h"
#include "host_sdk/abi/log.h"
#include "host_sdk/abi/notify.h"
#include "host_sdk/abi/plugin.h"
#include "host_sdk/abi/secrets.h"
#include "host_sdk/abi/settings.h"
#include "host_sdk/abi/setup.h"
#include "host_sdk/abi/storage.h"
#include "host_sdk/abi/users.h"
#include "host_sdk/abi/web.h"

#endif
