#include "store/service_store.hpp"
#include "tests/sample-host/store/practice_file.hpp"

#include <gtest/gtest.h>

namespace sample_host::store {
namespace {

TEST(ServiceStore, AChangeGivesTheServiceANewRevision)
{
    test::PracticeFile file;
    auto transaction = file.database.write();
    ServiceStore services(transaction);
    const auto other = services.add({.name = "Ecografia", .price_cents = 9500, .vat_rate = "", .vat_nature = "N4"});
    auto changed = services.find(file.service).value();
    changed.name = "Visita specialistica";
    EXPECT_TRUE(services.update(changed));
    EXPECT_EQ(services.find(other)->revision, 2);
    EXPECT_EQ(services.find(file.service)->revision, 3);
    EXPECT_EQ(current_revision(transaction, Topic::catalogue), 3);
}

TEST(ServiceStore, KnowsWhetherAnInvoiceUsesAService)
{
    test::PracticeFile file;
    {
        auto transaction = file.database.read();
        EXPECT_FALSE(ServiceStore(transaction).is_used(file.service));
    }
    file.add(file.invoice("1/2026"));
    auto transaction = file.database.read();
    EXPECT_TRUE(ServiceStore(transaction).is_used(file.service));
}

TEST(ServiceStore, ARemovedServiceRaisesTheCatalogueRevision)
{
    test::PracticeFile file;
    auto transaction = file.database.write();
    EXPECT_TRUE(ServiceStore(transaction).remove(file.service));
    EXPECT_EQ(current_revision(transaction, Topic::catalogue), 2);
    EXPECT_TRUE(ServiceStore(transaction).list().empty());
}

} // namespace
} // namespace sample_host::store
