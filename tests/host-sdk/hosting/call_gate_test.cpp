#include <host_sdk/hosting/call_gate.hpp>

#include <gtest/gtest.h>

#include <thread>

using host_sdk::hosting::CallGate;
using namespace std::chrono_literals;

TEST(CallGate, IsClosedAtFirst)
{
    EXPECT_FALSE(CallGate().enter().has_value());
}

TEST(CallGate, AdmitsWhileOpen)
{
    CallGate gate;
    gate.open();
    EXPECT_TRUE(gate.enter().has_value());
}

TEST(CallGate, RefusesCallsAfterClose)
{
    CallGate gate;
    gate.open();
    gate.close();
    EXPECT_FALSE(gate.enter().has_value());
}

TEST(CallGate, CountsWhoIsInside)
{
    CallGate gate;
    gate.open();
    {
        const auto first = gate.enter();
        const auto second = gate.enter();
        EXPECT_EQ(gate.inside(), 2);
    }
    EXPECT_EQ(gate.inside(), 0);
}

TEST(CallGate, SaysThatSomebodyIsStillInside)
{
    CallGate gate;
    gate.open();
    const auto pass = gate.enter();
    gate.close();
    EXPECT_FALSE(gate.wait_empty(1ms));
}

TEST(CallGate, WaitsForTheLastToLeave)
{
    CallGate gate;
    gate.open();
    auto pass = gate.enter();
    gate.close();
    std::jthread leaver([moved = std::move(*pass)]() mutable { CallGate::Pass leaving = std::move(moved); });
    EXPECT_TRUE(gate.wait_empty(10s));
}
