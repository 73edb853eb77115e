// How a listing ends early.
#include "caller.hpp"
#include "case.hpp"
#include "host_sdk/abi/invoices.h"

#include <gtest/gtest.h>

#include <array>

namespace host_sdk::contract {

namespace {

constexpr std::uint32_t k_limit = 100;

/// A sink that does something at the first invoice, and counts all.
struct Listening {
    std::function<hsdk_status()> at_first;
    int rows = 0;

    static hsdk_status receive(void* ctx, const hsdk_invoice*) noexcept
    {
        auto& self = *static_cast<Listening*>(ctx);
        return ++self.rows == 1 ? self.at_first() : HSDK_OK;
    }
};

hsdk_status list(const Caller& caller, Listening& listening)
{
    const auto& invoices = caller.host().extension<hsdk_invoices_v1>(HSDK_EXT_INVOICES);
    const std::int64_t up_to = Invoices(caller.host()).current_revision(caller.call());
    const hsdk_invoice_sink sink{&listening, &Listening::receive};
    hsdk_error error = make_error_buffer();
    return invoices.changes(caller.host().raw(), caller.raw_call(), 0, up_to, k_limit, &sink, &error);
}

void a_cancelled_call_reads_nothing(HostUnderTest& host)
{
    host.issue_invoice();
    Caller caller(host);
    caller.cancel();
    EXPECT_EQ(status_of([&] { static_cast<void>(Invoices(caller.host()).changes(caller.call(), 0, 1, 10)); }),
              HSDK_E_CANCELLED);
}

void cancelling_stops_a_listing(HostUnderTest& host)
{
    for (int i = 0; i < 5; ++i)
        host.issue_invoice();
    Caller caller(host);
    Listening listening{[&] {
        caller.cancel();
        return HSDK_OK;
    }};
    EXPECT_EQ(list(caller, listening), HSDK_E_CANCELLED);
    EXPECT_EQ(listening.rows, 1);
}

void a_sinks_code_stops_a_listing_and_is_returned(HostUnderTest& host)
{
    for (int i = 0; i < 5; ++i)
        host.issue_invoice();
    const Caller caller(host);
    for (const hsdk_status code : {HSDK_E_BUSY, HSDK_E_CONFLICT, HSDK_E_INTERNAL}) {
        Listening listening{[code] { return code; }};
        EXPECT_EQ(list(caller, listening), code);
        EXPECT_EQ(listening.rows, 1);
    }
}

constexpr std::array k_invoice_listing_cases{
    Case{"ACancelledCallReadsNothing", a_cancelled_call_reads_nothing},
    Case{"CancellingStopsAListing", cancelling_stops_a_listing},
    Case{"ASinksCodeStopsAListingAndIsReturned", a_sinks_code_stops_a_listing_and_is_returned},
};

} // namespace

std::span<const Case> invoice_listing_cases()
{
    return k_invoice_listing_cases;
}

} // namespace host_sdk::contract
