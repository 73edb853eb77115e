#include "caller.hpp"
#include "case.hpp"
#include "host_sdk/clock.hpp"

#include <gtest/gtest.h>

#include <array>

namespace host_sdk::contract {

namespace {

void the_clock_does_not_go_back(HostUnderTest& host)
{
    const Caller caller(host);
    const Clock clock(caller.host());
    const auto first = clock.now_ms();
    EXPECT_GE(clock.now_ms(), first);
}

constexpr std::array k_clock_cases{
    Case{"TheClockDoesNotGoBack", the_clock_does_not_go_back},
};

} // namespace

std::span<const Case> clock_cases()
{
    return k_clock_cases;
}

} // namespace host_sdk::contract
