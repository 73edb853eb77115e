#include "bridge/plugin_host.hpp"

#include "bridge/tables.hpp"

#include <host_sdk/error.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace sample_host::bridge {

namespace {

const void* get_extension(const hsdk_host*, const char* id) noexcept
{
    static constexpr std::array<std::pair<std::string_view, const void*>, 14> k_tables{{
        {HSDK_EXT_BILLING, &k_billing_table},
        {HSDK_EXT_CATALOGUE, &k_catalogue_table},
        {HSDK_EXT_CLOCK, &k_clock_table},
        {HSDK_EXT_INVOICE_BATCH, &k_invoice_batch_table},
        {HSDK_EXT_INVOICE_SEARCH, &k_invoice_search_table},
        {HSDK_EXT_INVOICES, &k_invoices_table},
        {HSDK_EXT_JOB_CONTROL, &k_job_control_table},
        {HSDK_EXT_LINKS, &k_links_table},
        {HSDK_EXT_LOG, &k_log_table},
        {HSDK_EXT_NOTIFY, &k_notify_table},
        {HSDK_EXT_SECRETS, &k_secrets_table},
        {HSDK_EXT_SETTINGS, &k_settings_table},
        {HSDK_EXT_STORAGE, &k_storage_table},
        {HSDK_EXT_USERS, &k_users_table},
    }};
    for (const auto& [name, table] : k_tables) {
        if (name == id) return table;
    }
    return nullptr;
}

} // namespace

PluginHost::PluginHost(HostContext context)
    : m_context(std::move(context)), m_raw{HSDK_ABI_MAJOR, HSDK_ABI_MINOR, &m_context, &get_extension}
{
}

void pass_on(hsdk_status status)
{
    if (status != HSDK_OK) {
        throw host_sdk::Error(static_cast<host_sdk::Status>(status), "the plugin's sink stopped the listing");
    }
}

} // namespace sample_host::bridge
