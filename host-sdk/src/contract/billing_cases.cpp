#include "caller.hpp"
#include "case.hpp"
#include "host_sdk/billing.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace host_sdk::contract {

namespace {

void entities_are_listed_by_name(HostUnderTest& host)
{
    const std::string last = host.add_billing_entity("Zeta");
    const std::string first = host.add_billing_entity("Alfa");
    const Caller caller(host);
    const auto entities = Billing(caller.host()).list(caller.call());
    const auto place = [&](const std::string& id) {
        return std::find_if(entities.begin(), entities.end(), [&](const auto& each) { return each.id == id; });
    };
    ASSERT_NE(place(first), entities.end());
    ASSERT_NE(place(last), entities.end());
    EXPECT_LT(place(first), place(last));
}

void an_entity_is_found_by_its_id(HostUnderTest& host)
{
    const std::string id = host.add_billing_entity("Alfa");
    const Caller caller(host);
    const auto entity = Billing(caller.host()).get(caller.call(), id);
    ASSERT_TRUE(entity.has_value());
    EXPECT_EQ(entity->id, id);
    EXPECT_EQ(entity->name, "Alfa");
    EXPECT_EQ(entity->vat_number.size(), 11u) << "a partita IVA has 11 digits";
}

void an_unknown_entity_is_not_found(HostUnderTest& host)
{
    const Caller caller(host);
    EXPECT_EQ(Billing(caller.host()).get(caller.call(), "no such entity"), std::nullopt);
}

constexpr std::array k_billing_cases{
    Case{"BillingEntitiesAreListedByName", entities_are_listed_by_name},
    Case{"ABillingEntityIsFoundByItsId", an_entity_is_found_by_its_id},
    Case{"AnUnknownBillingEntityIsNotFound", an_unknown_entity_is_not_found},
};

} // namespace

std::span<const Case> billing_cases()
{
    return k_billing_cases;
}

} // namespace host_sdk::contract
