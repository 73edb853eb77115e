#pragma once

#include "bridge/host_context.hpp"

#include <host_sdk/abi/all.h>

/// The C tables that the host offers, one file each.
namespace sample_host::bridge {

extern const hsdk_billing_v1 k_billing_table;
extern const hsdk_catalogue_v1 k_catalogue_table;
extern const hsdk_clock_v1 k_clock_table;
extern const hsdk_invoice_batch_v1 k_invoice_batch_table;
extern const hsdk_invoice_search_v1 k_invoice_search_table;
extern const hsdk_invoices_v1 k_invoices_table;
extern const hsdk_job_control_v1 k_job_control_table;
extern const hsdk_links_v1 k_links_table;
extern const hsdk_log_v1 k_log_table;
extern const hsdk_notify_v1 k_notify_table;
extern const hsdk_secrets_v1 k_secrets_table;
extern const hsdk_settings_v1 k_settings_table;
extern const hsdk_storage_v1 k_storage_table;
extern const hsdk_users_v1 k_users_table;

/// What stands behind a plugin's host handle.
inline HostContext& context_of(const hsdk_host* host) noexcept
{
    return *static_cast<HostContext*>(host->impl);
}

/// Carries the code of a sink that stopped a listing out to the caller. Throws host_sdk::Error.
void pass_on(hsdk_status status);

} // namespace sample_host::bridge
