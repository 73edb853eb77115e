#pragma once

#include <host_sdk/abi/all.h>

#include <string_view>

namespace host_sdk::validator {

/// One function that a host offers.
struct HostFunction {
    std::string_view name;  ///< "invoices.changes"
    std::string_view scope; ///< that a plugin must have asked for; empty: none
    bool may_fail = true;   ///< whether it has a status to fail with
};

/// By the member of its table.
template <auto Member>
inline constexpr HostFunction k_function{};

template <>
inline constexpr HostFunction k_function<&hsdk_log_v1::write>{"log.write", "", false};
template <>
inline constexpr HostFunction k_function<&hsdk_clock_v1::now_ms>{"clock.now_ms", "", false};
template <>
inline constexpr HostFunction k_function<&hsdk_storage_v1::data_directory>{"storage.data_directory", ""};
template <>
inline constexpr HostFunction k_function<&hsdk_storage_v1::package_directory>{"storage.package_directory", ""};
template <>
inline constexpr HostFunction k_function<&hsdk_settings_v1::get>{"settings.get", ""};
template <>
inline constexpr HostFunction k_function<&hsdk_notify_v1::post>{"notify.post", ""};
template <>
inline constexpr HostFunction k_function<&hsdk_notify_v1::withdraw>{"notify.withdraw", ""};
template <>
inline constexpr HostFunction k_function<&hsdk_job_control_v1::request_step>{"job-control.request_step", "jobs.run"};
template <>
inline constexpr HostFunction k_function<&hsdk_links_v1::mending_page>{"links.mending_page", ""}; // by kind of record
template <>
inline constexpr HostFunction k_function<&hsdk_secrets_v1::derive_key>{"secrets.derive_key", "secrets.derive"};
template <>
inline constexpr HostFunction k_function<&hsdk_billing_v1::list>{"billing.list", "billing.read"};
template <>
inline constexpr HostFunction k_function<&hsdk_billing_v1::get>{"billing.get", "billing.read"};
template <>
inline constexpr HostFunction k_function<&hsdk_catalogue_v1::current_revision>{"catalogue.current_revision",
                                                                               "catalogue.read"};
template <>
inline constexpr HostFunction k_function<&hsdk_catalogue_v1::list>{"catalogue.list", "catalogue.read"};
template <>
inline constexpr HostFunction k_function<&hsdk_users_v1::has_permission>{"users.has_permission",
                                                                         "users.read-permissions"};
template <>
inline constexpr HostFunction k_function<&hsdk_users_v1::describe>{"users.describe", "users.read-permissions"};
template <>
inline constexpr HostFunction k_function<&hsdk_invoice_batch_v1::get>{"invoice-batch.get", "invoices.read"};
template <>
inline constexpr HostFunction k_function<&hsdk_invoice_search_v1::by_patient>{"invoice-search.by_patient",
                                                                              "invoices.read-personal-data"};
template <>
inline constexpr HostFunction k_function<&hsdk_invoices_v1::current_revision>{"invoices.current_revision",
                                                                              "invoices.read"};
template <>
inline constexpr HostFunction k_function<&hsdk_invoices_v1::changes>{"invoices.changes", "invoices.read"};
template <>
inline constexpr HostFunction k_function<&hsdk_invoices_v1::get>{"invoices.get", "invoices.read"};

} // namespace host_sdk::validator
