#include "scripted_tables.hpp"

#include "scripted_host.hpp"

#include <host_sdk/error.hpp>

#include <array>
#include <string>
#include <tuple>
#include <utility>

namespace host_sdk::validator {

namespace {

ScriptedHost& self(const hsdk_host* host) noexcept
{
    return *static_cast<ScriptedHost*>(host->impl);
}

template <class Table>
constexpr const char* k_id = nullptr;
template <>
constexpr const char* k_id<hsdk_log_v1> = HSDK_EXT_LOG;
template <>
constexpr const char* k_id<hsdk_clock_v1> = HSDK_EXT_CLOCK;
template <>
constexpr const char* k_id<hsdk_storage_v1> = HSDK_EXT_STORAGE;
template <>
constexpr const char* k_id<hsdk_settings_v1> = HSDK_EXT_SETTINGS;
template <>
constexpr const char* k_id<hsdk_notify_v1> = HSDK_EXT_NOTIFY;
template <>
constexpr const char* k_id<hsdk_job_control_v1> = HSDK_EXT_JOB_CONTROL;
template <>
constexpr const char* k_id<hsdk_links_v1> = HSDK_EXT_LINKS;
template <>
constexpr const char* k_id<hsdk_secrets_v1> = HSDK_EXT_SECRETS;
template <>
constexpr const char* k_id<hsdk_billing_v1> = HSDK_EXT_BILLING;
template <>
constexpr const char* k_id<hsdk_catalogue_v1> = HSDK_EXT_CATALOGUE;
template <>
constexpr const char* k_id<hsdk_users_v1> = HSDK_EXT_USERS;
template <>
constexpr const char* k_id<hsdk_invoice_search_v1> = HSDK_EXT_INVOICE_SEARCH;
template <>
constexpr const char* k_id<hsdk_invoice_batch_v1> = HSDK_EXT_INVOICE_BATCH;
template <>
constexpr const char* k_id<hsdk_invoices_v1> = HSDK_EXT_INVOICES;

/// The function of a table that notes the call, fails it when the script says so, and else passes it on.
template <auto Member>
struct Scripted;

template <class Table, class... Arguments, hsdk_status (*Table::*Member)(const hsdk_host*, Arguments...) noexcept>
struct Scripted<Member> {
    static hsdk_status call(const hsdk_host* host, Arguments... arguments) noexcept
    {
        if (const auto code = self(host).admit(k_function<Member>)) {
            hsdk_error* const error = std::get<sizeof...(Arguments) - 1>(std::tuple<Arguments...>(arguments...));
            return report(error, static_cast<Status>(*code), "the validator's host fails this call on purpose");
        }
        const hsdk_host& behind = self(host).behind();
        return (static_cast<const Table*>(behind.get_extension(&behind, k_id<Table>))->*Member)(&behind, arguments...);
    }
};

template <class Table, class Answer, class... Arguments,
          Answer (*Table::*Member)(const hsdk_host*, Arguments...) noexcept>
requires(!std::is_same_v<Answer, hsdk_status>) struct Scripted<Member> {
    static Answer call(const hsdk_host* host, Arguments... arguments) noexcept
    {
        static_cast<void>(self(host).admit(k_function<Member>));
        const hsdk_host& behind = self(host).behind();
        return (static_cast<const Table*>(behind.get_extension(&behind, k_id<Table>))->*Member)(&behind, arguments...);
    }
};

template <auto Member>
constexpr auto k_call = &Scripted<Member>::call;

constexpr hsdk_log_v1 k_log{k_call<&hsdk_log_v1::write>};
constexpr hsdk_clock_v1 k_clock{k_call<&hsdk_clock_v1::now_ms>};
constexpr hsdk_storage_v1 k_storage{k_call<&hsdk_storage_v1::data_directory>,
                                    k_call<&hsdk_storage_v1::package_directory>};
constexpr hsdk_settings_v1 k_settings{k_call<&hsdk_settings_v1::get>};
constexpr hsdk_notify_v1 k_notify{k_call<&hsdk_notify_v1::post>, k_call<&hsdk_notify_v1::withdraw>};
constexpr hsdk_job_control_v1 k_job_control{k_call<&hsdk_job_control_v1::request_step>};
constexpr hsdk_links_v1 k_links{k_call<&hsdk_links_v1::mending_page>};
constexpr hsdk_secrets_v1 k_secrets{k_call<&hsdk_secrets_v1::derive_key>};
constexpr hsdk_billing_v1 k_billing{k_call<&hsdk_billing_v1::list>, k_call<&hsdk_billing_v1::get>};
constexpr hsdk_catalogue_v1 k_catalogue{k_call<&hsdk_catalogue_v1::current_revision>, k_call<&hsdk_catalogue_v1::list>};
constexpr hsdk_users_v1 k_users{k_call<&hsdk_users_v1::has_permission>, k_call<&hsdk_users_v1::describe>};
constexpr hsdk_invoice_batch_v1 k_invoice_batch{k_call<&hsdk_invoice_batch_v1::get>};
constexpr hsdk_invoice_search_v1 k_invoice_search{k_call<&hsdk_invoice_search_v1::by_patient>};
constexpr hsdk_invoices_v1 k_invoices_table{k_call<&hsdk_invoices_v1::current_revision>,
                                            k_call<&hsdk_invoices_v1::changes>, k_call<&hsdk_invoices_v1::get>};

} // namespace

const void* scripted_table(const char* id) noexcept
{
    static constexpr std::array<std::pair<std::string_view, const void*>, 14> k_tables{{
        {HSDK_EXT_LOG, &k_log},
        {HSDK_EXT_CLOCK, &k_clock},
        {HSDK_EXT_STORAGE, &k_storage},
        {HSDK_EXT_SETTINGS, &k_settings},
        {HSDK_EXT_NOTIFY, &k_notify},
        {HSDK_EXT_JOB_CONTROL, &k_job_control},
        {HSDK_EXT_LINKS, &k_links},
        {HSDK_EXT_SECRETS, &k_secrets},
        {HSDK_EXT_BILLING, &k_billing},
        {HSDK_EXT_CATALOGUE, &k_catalogue},
        {HSDK_EXT_USERS, &k_users},
        {HSDK_EXT_INVOICE_BATCH, &k_invoice_batch},
        {HSDK_EXT_INVOICE_SEARCH, &k_invoice_search},
        {HSDK_EXT_INVOICES, &k_invoices_table},
    }};
    for (const auto& [name, table] : k_tables) {
        if (name == id) return table;
    }
    return nullptr;
}

} // namespace host_sdk::validator
