#include "sistema-ts-simulator/rules/protocol_number.hpp"

#include <gtest/gtest.h>

using namespace sistema_ts_simulator::rules;

TEST(ProtocolNumber, HasSeventeenDigitsWithTheDay)
{
    EXPECT_EQ(synchronous_protocol(parse_date("2026-09-26").value(), 1'866'680), "99260926001866680");
}
