#include "caller.hpp"
#include "case.hpp"
#include "host_sdk/catalogue.hpp"

#include <gtest/gtest.h>

#include <array>
#include <tuple>

namespace host_sdk::contract {

namespace {

void services_are_listed_by_code_and_name(HostUnderTest& host)
{
    host.add_service("Zeta");
    host.add_service("Alfa");
    const Caller caller(host);
    const auto services = Catalogue(caller.host()).list(caller.call());
    ASSERT_GE(services.size(), 2u);
    for (std::size_t i = 1; i < services.size(); ++i) {
        EXPECT_LE(std::tie(services[i - 1].code, services[i - 1].name), std::tie(services[i].code, services[i].name));
    }
}

void the_revision_grows_with_a_change(HostUnderTest& host)
{
    const Caller caller(host);
    const Catalogue catalogue(caller.host());
    const auto before = catalogue.current_revision(caller.call());
    const std::string id = host.add_service("Visita");
    const auto after = catalogue.current_revision(caller.call());
    EXPECT_GT(after, before);
    for (const Service& service : catalogue.list(caller.call())) {
        if (service.id != id) continue;
        EXPECT_GT(service.revision, before);
        EXPECT_LE(service.revision, after);
        return;
    }
    FAIL() << "the new service is not in the list";
}

constexpr std::array k_catalogue_cases{
    Case{"ServicesAreListedByCodeAndName", services_are_listed_by_code_and_name},
    Case{"TheCataloguesRevisionGrowsWithAChange", the_revision_grows_with_a_change},
};

} // namespace

std::span<const Case> catalogue_cases()
{
    return k_catalogue_cases;
}

} // namespace host_sdk::contract
