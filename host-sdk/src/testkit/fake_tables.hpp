#pragma once

#include "host_sdk/abi/all.h"
#include "host_sdk/links.hpp"
#include "host_sdk/testkit/fake_host.hpp"

namespace host_sdk::testkit {

/// The C tables over FakeHost.
struct FakeTables {
    static const void* get_extension(const hsdk_host* host, const char* id) noexcept;

    static void write(const hsdk_host* host, std::int32_t level, hsdk_str message) noexcept;
    static std::int64_t now_ms(const hsdk_host* host) noexcept;
    static hsdk_status data_directory(const hsdk_host* host, const hsdk_text_sink* sink, hsdk_error* error) noexcept;
    static hsdk_status package_directory(const hsdk_host* host, const hsdk_text_sink* sink, hsdk_error* error) noexcept;
    static hsdk_status get_setting(const hsdk_host* host, hsdk_str name, const hsdk_text_sink* sink,
                                   hsdk_error* error) noexcept;
    static hsdk_status derive_key(const hsdk_host* host, const hsdk_call* call, hsdk_str label,
                                  std::uint8_t out[HSDK_SECRET_KEY_SIZE], hsdk_error* error) noexcept;
    static hsdk_status list_entities(const hsdk_host* host, const hsdk_call* call, const hsdk_billing_sink* sink,
                                     hsdk_error* error) noexcept;
    static hsdk_status get_entity(const hsdk_host* host, const hsdk_call* call, hsdk_str id,
                                  const hsdk_billing_sink* sink, hsdk_error* error) noexcept;
    static hsdk_status catalogue_revision(const hsdk_host* host, const hsdk_call* call, std::int64_t* out,
                                          hsdk_error* error) noexcept;
    static hsdk_status list_services(const hsdk_host* host, const hsdk_call* call, const hsdk_service_sink* sink,
                                     hsdk_error* error) noexcept;
    static hsdk_status has_permission(const hsdk_host* host, const hsdk_call* call, hsdk_str user, hsdk_str permission,
                                      std::int32_t* out, hsdk_error* error) noexcept;
    static hsdk_status describe_user(const hsdk_host* host, const hsdk_call* call, hsdk_str user,
                                     const hsdk_text_sink* sink, hsdk_error* error) noexcept;
    static hsdk_status request_step(const hsdk_host* host, hsdk_str job, hsdk_error* error) noexcept;
    static hsdk_status post_notice(const hsdk_host* host, const hsdk_notice* notice, hsdk_error* error) noexcept;
    static hsdk_status withdraw_notice(const hsdk_host* host, hsdk_str key, hsdk_error* error) noexcept;
    static hsdk_status mending_page(const hsdk_host* host, const hsdk_call* call, const hsdk_link* raw,
                                    const hsdk_text_sink* sink, hsdk_error* error) noexcept;
    static hsdk_status invoice_revision(const hsdk_host* host, const hsdk_call* call, std::int64_t* out,
                                        hsdk_error* error) noexcept;
    static hsdk_status invoice_changes(const hsdk_host* host, const hsdk_call* call, std::int64_t after,
                                       std::int64_t up_to, std::uint32_t limit, const hsdk_invoice_sink* sink,
                                       hsdk_error* error) noexcept;
    static hsdk_status find_by_patient(const hsdk_host* host, const hsdk_call* call, hsdk_str text, std::uint32_t limit,
                                       const hsdk_text_sink* sink, std::int32_t* more, hsdk_error* error) noexcept;
    static hsdk_status get_invoice(const hsdk_host* host, const hsdk_call* call, hsdk_str id,
                                   const hsdk_invoice_sink* sink, hsdk_error* error) noexcept;

    static hsdk_status get_invoices(const hsdk_host* host, const hsdk_call* call, const hsdk_str* ids,
                                    std::uint32_t count, const hsdk_invoice_sink* sink, hsdk_error* error) noexcept;

private:
    static FakeHost& self(const hsdk_host* host) noexcept { return *static_cast<FakeHost*>(host->impl); }
    static const manifest::Manifest* manifest_of(const hsdk_host* host) noexcept;
    static bool knows_permission(const hsdk_host* host, std::string_view permission);
    static const User& find_user(const FakeHost::State& state, hsdk_str id);
    static bool held(const FakeHost::State& state, const hsdk_call* call, std::string_view permission);
    static void require(const FakeHost::State& state, const hsdk_call* call, std::string_view scope,
                        std::string_view permission);
    static std::string patient_of(const FakeHost::State& state, const Invoice& invoice);
    static std::string record_of(const FakeHost::State& state, const hsdk_call* call, const Link& link);
    static void push(const FakeHost::State& state, const hsdk_call* call, Invoice invoice,
                     const hsdk_invoice_sink& sink);
};

} // namespace host_sdk::testkit
