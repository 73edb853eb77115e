#include "services/catalogue_service.hpp"
#include "tests/sample-host/services/practice_fixture.hpp"

#include <gtest/gtest.h>

namespace sample_host::services {
namespace {

TEST(CatalogueService, SaysAllThatIsWrongWithAService)
{
    test::PracticeFixture fixture;
    const auto errors =
        test::errors_of([&] { fixture.practice.catalogue().create({.name = "", .price = "gratis", .vat = "boh"}); });
    EXPECT_EQ(errors.size(), 3U);
}

TEST(CatalogueService, AChangedServiceIsNewerThanTheOthers)
{
    test::PracticeFixture fixture;
    auto& catalogue = fixture.practice.catalogue();
    catalogue.update(fixture.visit, {.name = "Visita", .price = "90,00", .vat = "esente"});
    EXPECT_EQ(catalogue.find(fixture.visit)->revision, catalogue.current_revision());
    EXPECT_LT(catalogue.find(fixture.scan)->revision, catalogue.current_revision());
}

TEST(CatalogueService, KeepsAServiceThatAnInvoiceUses)
{
    test::PracticeFixture fixture;
    fixture.create(fixture.draft());
    EXPECT_THROW(fixture.practice.catalogue().remove(fixture.visit), ValidationFailed);
    fixture.practice.catalogue().remove(fixture.scan);
    EXPECT_FALSE(fixture.practice.catalogue().find(fixture.scan));
}

} // namespace
} // namespace sample_host::services
