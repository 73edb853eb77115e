// What a plugin relies on to have seen every change of every invoice.
#include "caller.hpp"
#include "case.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <thread>

namespace host_sdk::contract {

namespace {

std::int64_t revision_now(const Caller& caller)
{
    return Invoices(caller.host()).current_revision(caller.call());
}

void every_change_raises_the_revision(HostUnderTest& host)
{
    const Caller caller(host);
    const auto before = revision_now(caller);
    const std::string id = host.issue_invoice();
    const auto issued = revision_now(caller);
    EXPECT_GT(issued, before);
    host.change_invoice(id);
    EXPECT_GT(revision_now(caller), issued);
}

void changes_come_by_ascending_revision(HostUnderTest& host)
{
    const Caller caller(host);
    const auto before = revision_now(caller);
    const std::string first = host.issue_invoice();
    const std::string second = host.issue_invoice();
    host.change_invoice(first);
    const auto changed = pull(caller, before, 100);
    ASSERT_EQ(changed.size(), 2u) << "an invoice comes once, with its last change";
    EXPECT_EQ(changed[0].id, second);
    EXPECT_EQ(changed[1].id, first);
    EXPECT_LT(changed[0].revision, changed[1].revision);
    EXPECT_EQ(changed[1].revision, revision_now(caller));
}

void the_range_leaves_out_its_start_and_has_its_end(HostUnderTest& host)
{
    const Caller caller(host);
    host.issue_invoice();
    const auto first = revision_now(caller);
    host.issue_invoice();
    const auto second = revision_now(caller);
    host.issue_invoice();
    const auto changed = Invoices(caller.host()).changes(caller.call(), first, second, 10);
    ASSERT_EQ(changed.size(), 1u);
    EXPECT_EQ(changed[0].revision, second);
    EXPECT_TRUE(Invoices(caller.host()).changes(caller.call(), second, second, 10).empty());
}

void pages_add_up_to_the_whole(HostUnderTest& host)
{
    const Caller caller(host);
    const auto before = revision_now(caller);
    std::set<std::string> issued;
    for (int i = 0; i < 7; ++i)
        issued.insert(host.issue_invoice());
    for (const std::uint32_t page : {1u, 2u, 3u, 7u, 1000u}) {
        std::set<std::string> pulled;
        for (const Invoice& invoice : pull(caller, before, page)) {
            EXPECT_TRUE(pulled.insert(invoice.id).second) << invoice.id << " came twice in pages of " << page;
        }
        EXPECT_EQ(pulled, issued) << "in pages of " << page;
    }
}

void a_page_has_1_to_1000_rows(HostUnderTest& host)
{
    const Caller caller(host);
    const Invoices invoices(caller.host());
    for (const std::uint32_t limit : {0u, 1001u, 4'000'000'000u}) {
        EXPECT_EQ(status_of([&] { static_cast<void>(invoices.changes(caller.call(), 0, 1, limit)); }), HSDK_E_INVALID)
            << limit;
    }
    for (int i = 0; i < 3; ++i)
        host.issue_invoice();
    EXPECT_EQ(invoices.changes(caller.call(), 0, revision_now(caller), 2).size(), 2u);
}

void nothing_is_lost_while_the_practice_works(HostUnderTest& host)
{
    constexpr std::size_t k_rounds = 40;
    const Caller caller(host);
    const auto before = revision_now(caller);
    std::vector<std::string> ids;
    for (int i = 0; i < 5; ++i)
        ids.push_back(host.issue_invoice());
    std::map<std::string, std::int64_t> seen; // by id, the revision of the last change that was seen
    {
        const std::jthread reader([&](const std::stop_token& stop) {
            const Caller own(host);
            std::int64_t after = before;
            for (bool last = false; !last;) {
                last = stop.stop_requested();
                for (const Invoice& invoice : pull(own, after, 3)) {
                    seen[invoice.id] = invoice.revision;
                    after = invoice.revision;
                }
            }
        });
        for (std::size_t round = 0; round < k_rounds; ++round)
            host.change_invoice(ids[round % ids.size()]);
    }
    for (const Invoice& invoice : pull(caller, before, 100)) {
        EXPECT_EQ(seen[invoice.id], invoice.revision) << "the last change of " << invoice.id << " was missed";
    }
}

void an_invoice_comes_whole(HostUnderTest& host)
{
    const Caller caller(host);
    const std::string id = host.issue_invoice();
    const auto invoice = Invoices(caller.host()).get(caller.call(), id);
    ASSERT_TRUE(invoice.has_value());
    EXPECT_EQ(invoice->id, id);
    EXPECT_EQ(invoice->state, InvoiceState::issued);
    EXPECT_FALSE(invoice->redacted);
    EXPECT_EQ(invoice->customer_kind, CustomerKind::natural_person);
    EXPECT_TRUE(invoice->patient_name.has_value());
    EXPECT_TRUE(invoice->patient_tax_code.has_value());
    EXPECT_FALSE(invoice->number.empty());
    EXPECT_EQ(invoice->currency.size(), 3u);
    EXPECT_EQ(invoice->issued_on.size(), 10u) << "a date is YYYY-MM-DD";
    ASSERT_FALSE(invoice->lines.empty());
    std::int64_t sum = 0;
    for (const InvoiceLine& line : invoice->lines)
        sum += line.amount_cents;
    EXPECT_EQ(sum, invoice->total_cents) << "lines have VAT included";
}

void an_unknown_invoice_is_not_found(HostUnderTest& host)
{
    const Caller caller(host);
    for (const char* id : {"", "no such invoice", "1' OR '1'='1"}) {
        EXPECT_EQ(Invoices(caller.host()).get(caller.call(), id), std::nullopt) << id;
    }
}

constexpr std::array k_invoice_feed_cases{
    Case{"EveryChangeRaisesTheRevision", every_change_raises_the_revision},
    Case{"ChangesComeByAscendingRevision", changes_come_by_ascending_revision},
    Case{"TheRangeLeavesOutItsStartAndHasItsEnd", the_range_leaves_out_its_start_and_has_its_end},
    Case{"PagesAddUpToTheWhole", pages_add_up_to_the_whole},
    Case{"APageHas1To1000Rows", a_page_has_1_to_1000_rows},
    Case{"NothingIsLostWhileThePracticeWorks", nothing_is_lost_while_the_practice_works},
    Case{"AnInvoiceComesWhole", an_invoice_comes_whole},
    Case{"AnUnknownInvoiceIsNotFound", an_unknown_invoice_is_not_found},
};

} // namespace

std::span<const Case> invoice_feed_cases()
{
    return k_invoice_feed_cases;
}

} // namespace host_sdk::contract
