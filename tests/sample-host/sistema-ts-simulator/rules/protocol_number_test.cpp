#include "sistema-ts-simulator/rules/protocol_number.hpp"

#include <gtest/gtest.h>

using namespace sistema_ts_simulator::rules;

TEST(ProtocolNumber, HasSeventeenDigitsWithTheDay)
{
    EXPECT_EQ(synchronous_protocol(parse_date("2026-09-26").value(), 1'866'680), "99260926001866680");
}

TEST(ProtocolNumber, HasTheMomentOfAFile)
{
    const Moment accepted{.day = parse_date("2016-12-25").value(),
                          .time = std::chrono::seconds(22 * 3600 + 24 * 60 + 20)};
    EXPECT_EQ(asynchronous_protocol(accepted, 96'203), "16122522242096203");
    EXPECT_EQ(asynchronous_protocol(accepted, 100'001), "16122522242000001");
}
