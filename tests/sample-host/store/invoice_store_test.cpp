#include "store/invoice_store.hpp"
#include "tests/sample-host/store/practice_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <map>
#include <thread>

namespace sample_host::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::int64_t> ids(const std::vector<Invoice>& invoices)
{
    std::vector<std::int64_t> result;
    for (const auto& invoice : invoices)
        result.push_back(invoice.id);
    return result;
}

TEST(InvoiceStore, GivesBackWhatWasStored)
{
    test::PracticeFile file;
    auto invoice = file.invoice("7/2026");
    invoice.patient_opposes = true;
    invoice.paid_on = "2026-03-02";
    invoice.payment_method = "carta";
    const auto found = file.find(file.add(invoice));
    EXPECT_EQ(found.number, "7/2026");
    EXPECT_EQ(found.patient.name, "Rossi Anna");
    EXPECT_EQ(found.patient.tax_code, "RSSNNA80A41H501X");
    EXPECT_TRUE(found.patient_opposes);
    EXPECT_TRUE(found.is_paid());
    ASSERT_EQ(found.lines.size(), 1U);
    EXPECT_EQ(found.lines[0].service_id, file.service);
    EXPECT_EQ(found.lines[0].vat_nature, "N4");
}

TEST(InvoiceStore, FindsTheInvoicesOfAPatientByTheWordsOfTheName)
{
    test::PracticeFile file;
    const auto first = file.add(file.invoice("1/2026"));
    const auto second = file.add(file.invoice("2/2026"));
    auto transaction = file.database.write();
    InvoiceStore invoices(transaction);
    EXPECT_THAT(invoices.of_patient("rossi anna", 10), ElementsAre(second, first));
    EXPECT_THAT(invoices.of_patient("  Anna  Ros ", 1), ElementsAre(second));
    for (const char* none : {"", " ", "%", "_", "anna verdi", "1/2026"}) {
        EXPECT_THAT(invoices.of_patient(none, 10), IsEmpty()) << none;
    }
    invoices.remove(second);
    EXPECT_THAT(invoices.of_patient("rossi", 10), ElementsAre(first));
}

TEST(InvoiceStore, EachChangeRaisesTheRevision)
{
    test::PracticeFile file;
    const auto id = file.add(file.invoice("1/2026"));
    EXPECT_EQ(file.find(id).revision, 1);
    auto changed = file.find(id);
    changed.paid_on = "2026-03-05";
    auto transaction = file.database.write();
    EXPECT_TRUE(InvoiceStore(transaction).update(changed));
    transaction.commit();
    EXPECT_EQ(file.find(id).revision, 2);
    EXPECT_EQ(file.revision(), 2);
}

TEST(InvoiceStore, ChangesComeByRevisionInPagesByKey)
{
    test::PracticeFile file;
    const auto first = file.add(file.invoice("1/2026"));
    const auto second = file.add(file.invoice("2/2026"));
    const auto third = file.add(file.invoice("3/2026"));
    auto changed = file.find(first); // moves behind the others
    {
        auto transaction = file.database.write();
        InvoiceStore(transaction).update(changed);
        transaction.commit();
    }
    const auto page = file.changes(0, file.revision(), 2);
    EXPECT_THAT(ids(page), ElementsAre(second, third));
    EXPECT_THAT(ids(file.changes(page.back().revision, file.revision(), 2)), ElementsAre(first));
    EXPECT_THAT(file.changes(file.revision(), file.revision(), 2), IsEmpty());
}

TEST(InvoiceStore, ChangesStopAtTheUpperBound)
{
    test::PracticeFile file;
    const auto first = file.add(file.invoice("1/2026"));
    file.add(file.invoice("2/2026"));
    EXPECT_THAT(ids(file.changes(0, 1, 100)), ElementsAre(first));
}

TEST(InvoiceStore, ADeletedInvoiceIsATombstoneInTheFeed)
{
    test::PracticeFile file;
    const auto id = file.add(file.invoice("1/2026"));
    {
        auto transaction = file.database.write();
        EXPECT_TRUE(InvoiceStore(transaction).remove(id));
        transaction.commit();
    }
    const auto changes = file.changes(1, file.revision(), 10);
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].state, InvoiceState::deleted);
    EXPECT_THAT(changes[0].patient.name, IsEmpty());
    EXPECT_THAT(changes[0].lines, IsEmpty());
    auto transaction = file.database.read();
    EXPECT_EQ(InvoiceStore(transaction).count({}), 0);
}

TEST(InvoiceStore, ANumberOfADeletedInvoiceIsFreeAgain)
{
    test::PracticeFile file;
    const auto id = file.add(file.invoice("1/2026"));
    auto transaction = file.database.write();
    InvoiceStore invoices(transaction);
    EXPECT_TRUE(invoices.number_is_taken(file.entity, "2026", "1/2026", 0));
    EXPECT_FALSE(invoices.number_is_taken(file.entity, "2026", "1/2026", id));
    invoices.remove(id);
    EXPECT_FALSE(invoices.number_is_taken(file.entity, "2026", "1/2026", 0));
}

TEST(InvoiceStore, FiltersByPaymentAndSearchesLiterally)
{
    test::PracticeFile file;
    auto paid = file.invoice("1%/2026");
    paid.paid_on = "2026-03-02";
    file.add(paid);
    file.add(file.invoice("2/2026"));
    auto transaction = file.database.read();
    InvoiceStore invoices(transaction);
    EXPECT_EQ(invoices.count({.search = "", .paid = PaidFilter::paid}), 1);
    EXPECT_EQ(invoices.count({.search = "", .paid = PaidFilter::unpaid}), 1);
    EXPECT_EQ(invoices.count({.search = "%", .paid = PaidFilter::all}), 1);
    EXPECT_EQ(invoices.count({.search = "rossi", .paid = PaidFilter::all}), 2);
    EXPECT_EQ(invoices.list({.search = "2/", .paid = PaidFilter::all}, 0, 25).at(0).number, "2/2026");
}

TEST(InvoiceStore, NothingIsLostWhileAWriterWorks)
{
    constexpr int k_invoices = 60;
    test::PracticeFile file;
    std::vector<std::int64_t> known;
    for (int i = 0; i < k_invoices; ++i)
        known.push_back(file.add(file.invoice(std::to_string(i) + "/2026")));

    std::atomic<bool> writing = true;
    std::thread writer([&] {
        for (int round = 0; round < 200; ++round) {
            auto changed = file.find(known[static_cast<std::size_t>(round * 7 % k_invoices)]);
            changed.total_cents = round;
            auto transaction = file.database.write();
            InvoiceStore(transaction).update(changed);
            transaction.commit();
        }
        writing = false;
    });
    std::map<std::int64_t, std::int64_t> copy; // id → total, as a reader of the feed keeps it
    std::int64_t position = 0;
    const auto pull = [&] {
        const auto up_to = file.revision();
        while (true) {
            const auto page = file.changes(position, up_to, 7);
            for (const auto& invoice : page)
                copy[invoice.id] = invoice.total_cents;
            if (page.empty()) break;
            position = page.back().revision;
        }
        position = up_to;
    };
    while (writing)
        pull();
    writer.join();
    pull();
    ASSERT_EQ(copy.size(), known.size());
    for (const auto id : known)
        EXPECT_EQ(copy[id], file.find(id).total_cents);
}

} // namespace
} // namespace sample_host::store
