// An extension that a host may lack: then its cases are skipped.
#include "caller.hpp"
#include "case.hpp"
#include "host_sdk/abi/invoice_batch.h"
#include "host_sdk/text.hpp"

#include <gtest/gtest.h>

#include <array>

namespace host_sdk::contract {

namespace {

bool offers_batches(const Caller& caller)
{
    return caller.host().raw()->get_extension(caller.host().raw(), HSDK_EXT_INVOICE_BATCH) != nullptr;
}

// Runs the case on a host that offers batches.
template <void (*run)(HostUnderTest& host)>
void where_batches_are_offered(HostUnderTest& host)
{
    if (!offers_batches(Caller(host))) GTEST_SKIP() << "the host lacks " << HSDK_EXT_INVOICE_BATCH;
    run(host);
}

hsdk_status take_id(void* ctx, const hsdk_invoice* invoice) noexcept
{
    try {
        static_cast<std::vector<std::string>*>(ctx)->push_back(copy(invoice->id));
        return HSDK_OK;
    } catch (...) {
        return HSDK_E_INTERNAL;
    }
}

hsdk_status get(const Caller& caller, const std::vector<std::string>& ids, const hsdk_invoice_sink& sink)
{
    const auto& table = caller.host().extension<hsdk_invoice_batch_v1>(HSDK_EXT_INVOICE_BATCH);
    std::vector<hsdk_str> lent;
    for (const std::string& id : ids) {
        lent.push_back(lend(id));
    }
    return table.get(caller.host().raw(), caller.raw_call(), lent.data(), static_cast<std::uint32_t>(lent.size()),
                     &sink, nullptr);
}

hsdk_status get(const Caller& caller, const std::vector<std::string>& ids)
{
    std::vector<std::string> taken;
    return get(caller, ids, {&taken, &take_id});
}

void a_batch_comes_in_the_order_of_the_ids_without_those_that_are_not_there(HostUnderTest& host)
{
    const std::string first = host.issue_invoice();
    const std::string second = host.issue_invoice();
    const Caller job(host);
    std::vector<std::string> taken;
    EXPECT_EQ(get(job, {second, "no such invoice", first}, {&taken, &take_id}), HSDK_OK);
    EXPECT_EQ(taken, (std::vector<std::string>{second, first}));
    EXPECT_EQ(get(job, {"no such invoice"}), HSDK_OK) << "that one is not there is no error";
}

void an_invoice_of_a_batch_is_the_invoice_itself(HostUnderTest& host)
{
    const std::string id = host.issue_invoice();
    const Caller job(host);
    const std::vector<std::string> ids{id, "no such invoice"};
    const auto batch = Invoices(job.host()).get_many(job.call(), ids);
    ASSERT_EQ(batch.size(), 2u);
    EXPECT_FALSE(batch[1]);
    const Invoice alone = Invoices(job.host()).get(job.call(), id).value();
    EXPECT_EQ(batch[0].value().revision, alone.revision);
    EXPECT_EQ(batch[0].value().total_cents, alone.total_cents);
    EXPECT_EQ(batch[0].value().patient_tax_code, alone.patient_tax_code);
    EXPECT_EQ(batch[0].value().lines.size(), alone.lines.size());
}

void a_count_outside_the_bounds_is_invalid(HostUnderTest& host)
{
    const Caller job(host);
    EXPECT_EQ(get(job, {}), HSDK_E_INVALID);
    EXPECT_EQ(get(job, std::vector<std::string>(HSDK_INVOICE_BATCH_MAX_COUNT + 1, "x")), HSDK_E_INVALID);
    EXPECT_EQ(get(job, std::vector<std::string>(HSDK_INVOICE_BATCH_MAX_COUNT, "x")), HSDK_OK);
}

void a_batch_is_for_whoever_may_see_invoices(HostUnderTest& host)
{
    const std::string id = host.issue_invoice();
    const User user = host.add_user("Anna");
    const Caller request(host, user);
    EXPECT_EQ(get(request, {id}), HSDK_E_DENIED);
    host.give(user, "invoices.view");
    const auto seen = Invoices(request.host()).get_many(request.call(), std::vector<std::string>{id});
    EXPECT_TRUE(seen.at(0).value().redacted) << "names need a permission of their own";
    host.revoke("invoices.read");
    EXPECT_EQ(get(request, {id}), HSDK_E_DENIED);
    EXPECT_EQ(get(Caller(host), {id}), HSDK_E_DENIED);
}

void a_sink_stops_a_batch(HostUnderTest& host)
{
    const std::string id = host.issue_invoice();
    const Caller job(host);
    const hsdk_invoice_sink sink{nullptr,
                                 [](void*, const hsdk_invoice*) noexcept -> hsdk_status { return HSDK_E_BUSY; }};
    EXPECT_EQ(get(job, {id}, sink), HSDK_E_BUSY);
}

constexpr std::array k_invoice_batch_cases{
    Case{"ABatchComesInTheOrderOfTheIdsWithoutThoseThatAreNotThere",
         where_batches_are_offered<a_batch_comes_in_the_order_of_the_ids_without_those_that_are_not_there>},
    Case{"AnInvoiceOfABatchIsTheInvoiceItself", where_batches_are_offered<an_invoice_of_a_batch_is_the_invoice_itself>},
    Case{"ACountOutsideTheBoundsIsInvalid", where_batches_are_offered<a_count_outside_the_bounds_is_invalid>},
    Case{"ABatchIsForWhoeverMaySeeInvoices", where_batches_are_offered<a_batch_is_for_whoever_may_see_invoices>},
    Case{"ASinkStopsABatch", where_batches_are_offered<a_sink_stops_a_batch>},
};

} // namespace

std::span<const Case> invoice_batch_cases()
{
    return k_invoice_batch_cases;
}

} // namespace host_sdk::contract
