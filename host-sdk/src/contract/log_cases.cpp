#include "caller.hpp"
#include "case.hpp"
#include "host_sdk/log.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace host_sdk::contract {

namespace {

void a_line_is_written(HostUnderTest& host)
{
    const Caller caller(host);
    Log(caller.host()).info("all is well");
    const auto lines = host.log_lines();
    EXPECT_TRUE(std::any_of(lines.begin(), lines.end(),
                            [](const auto& line) { return line.find("all is well") != std::string::npos; }));
}

void nobody_forges_a_second_line(HostUnderTest& host)
{
    const Caller caller(host);
    Log(caller.host()).warning("first\r\nsecond");
    for (const auto& line : host.log_lines()) {
        EXPECT_EQ(line.find_first_of("\r\n"), std::string::npos) << line;
    }
}

constexpr std::array k_log_cases{
    Case{"ALineIsWrittenIntoTheLog", a_line_is_written},
    Case{"NobodyForgesASecondLineOfTheLog", nobody_forges_a_second_line},
};

} // namespace

std::span<const Case> log_cases()
{
    return k_log_cases;
}

} // namespace host_sdk::contract
