#include "caller.hpp"
#include "case.hpp"
#include "host_sdk/abi/all.h"
#include "host_sdk/text.hpp"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <cstring>
#include <thread>
#include <vector>

namespace host_sdk::contract {

namespace {

constexpr std::array k_extensions{HSDK_EXT_BILLING,     HSDK_EXT_CATALOGUE, HSDK_EXT_CLOCK,  HSDK_EXT_INVOICES,
                                  HSDK_EXT_JOB_CONTROL, HSDK_EXT_LOG,       HSDK_EXT_NOTIFY, HSDK_EXT_SECRETS,
                                  HSDK_EXT_SETTINGS,    HSDK_EXT_STORAGE,   HSDK_EXT_USERS};

void says_its_version(HostUnderTest& host)
{
    EXPECT_EQ(host.raw().abi_major, HSDK_ABI_MAJOR);
    EXPECT_LE(host.raw().abi_minor, HSDK_ABI_MINOR) << "newer than the suite";
}

void offers_every_extension(HostUnderTest& host)
{
    for (const char* id : k_extensions) {
        const void* table = host.raw().get_extension(&host.raw(), id);
        EXPECT_NE(table, nullptr) << id;
        EXPECT_EQ(host.raw().get_extension(&host.raw(), id), table) << id << " changed its place";
    }
}

void an_unknown_extension_is_null(HostUnderTest& host)
{
    for (const char* id : {"", "hsdk.invoices", "hsdk.invoices/999", "hsdk.invoices/1 ", "it.example.other/1"}) {
        EXPECT_EQ(host.raw().get_extension(&host.raw(), id), nullptr) << '"' << id << '"';
    }
}

void a_missing_call_is_invalid(HostUnderTest& host)
{
    const Caller caller(host);
    hsdk_error error = make_error_buffer();
    std::int64_t revision = 0;
    const auto& invoices = caller.host().extension<hsdk_invoices_v1>(HSDK_EXT_INVOICES);
    EXPECT_EQ(invoices.current_revision(&host.raw(), nullptr, &revision, &error), HSDK_E_INVALID);
    EXPECT_STRNE(error.message, "");
}

void the_error_record_may_be_missing(HostUnderTest& host)
{
    const Caller caller(host);
    const auto& billing = caller.host().extension<hsdk_billing_v1>(HSDK_EXT_BILLING);
    const hsdk_billing_sink sink{nullptr,
                                 [](void*, const hsdk_billing_entity*) noexcept -> hsdk_status { return HSDK_OK; }};
    EXPECT_EQ(billing.get(&host.raw(), caller.raw_call(), lend("no such entity"), &sink, nullptr), HSDK_E_NOT_FOUND);
}

void the_error_text_fits(HostUnderTest& host)
{
    const Caller caller(host);
    const std::string long_id(100'000, 'x');
    struct {
        hsdk_error error = make_error_buffer();
        char guard[16] = "untouched";
    } record;
    std::memset(record.error.message, '#', sizeof(record.error.message));
    const auto& users = caller.host().extension<hsdk_users_v1>(HSDK_EXT_USERS);
    std::int32_t held = 0;
    EXPECT_NE(users.has_permission(&host.raw(), caller.raw_call(), lend(long_id), lend(long_id), &held, &record.error),
              HSDK_OK);
    EXPECT_NE(std::memchr(record.error.message, '\0', sizeof(record.error.message)), nullptr) << "no NUL at its end";
    EXPECT_STREQ(record.guard, "untouched");
}

void many_threads_may_call_at_once(HostUnderTest& host)
{
    constexpr int k_threads = 8;
    constexpr int k_rounds = 25;
    constexpr std::size_t k_invoices = 10;
    for (std::size_t i = 0; i < k_invoices; ++i)
        host.issue_invoice();
    std::atomic<int> wrong{0};
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < k_threads; ++thread) {
            threads.emplace_back([&] {
                const Caller caller(host);
                for (int round = 0; round < k_rounds; ++round) {
                    const auto status = status_of([&] {
                        if (pull(caller, 0, 4).size() < k_invoices) ++wrong;
                    });
                    if (status != HSDK_OK) ++wrong;
                }
            });
        }
        host.issue_invoice(); // somebody works meanwhile
    }
    EXPECT_EQ(wrong, 0);
}

constexpr std::array k_general_cases{
    Case{"SaysItsVersion", says_its_version},
    Case{"OffersEveryExtension", offers_every_extension},
    Case{"AnUnknownExtensionIsNull", an_unknown_extension_is_null},
    Case{"AMissingCallIsInvalid", a_missing_call_is_invalid},
    Case{"TheErrorRecordMayBeMissing", the_error_record_may_be_missing},
    Case{"TheErrorTextFits", the_error_text_fits},
    Case{"ManyThreadsMayCallAtOnce", many_threads_may_call_at_once},
};

} // namespace

std::span<const Case> general_cases()
{
    return k_general_cases;
}

} // namespace host_sdk::contract
