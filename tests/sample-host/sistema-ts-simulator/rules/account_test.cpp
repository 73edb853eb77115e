#include "sistema-ts-simulator/data/embedded.hpp"
#include "sistema-ts-simulator/rules/account.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

using namespace sistema_ts_simulator;
using rules::parse_accounts;

namespace {

rules::Account seeded(const std::string& user)
{
    const auto accounts = parse_accounts(embedded::accounts_csv());
    const auto found =
        std::find_if(accounts.begin(), accounts.end(), [&](const rules::Account& a) { return a.user == user; });
    if (found == accounts.end()) throw std::runtime_error("no account " + user);
    return *found;
}

} // namespace

TEST(Account, SeedsTheDemoDoctors)
{
    EXPECT_EQ(seeded("CNTLNE75C52H501U").vat_number, "07458120586");
    EXPECT_EQ(seeded("FRRPLA68L04F205M").pincode, "2233445566");
    EXPECT_EQ(seeded("BNCMRC70S15L219R").password, "Demo-Bianchi1");
}

TEST(Account, SeedsTheKitsStructuresWithTheirOffice)
{
    const rules::Account structure = seeded("UYBP8F4G");
    EXPECT_EQ(structure.subject, rules::Subject::structure);
    EXPECT_EQ(structure.owner, "CCSRMO77A09H501E");
    EXPECT_EQ(structure.region + "-" + structure.asl + "-" + structure.ssa, "120-201-888888");
}

TEST(Account, RefusesALineWithAMissingField)
{
    EXPECT_THROW(parse_accounts("USER;password;1234567890"), std::runtime_error);
}
