#include "caller.hpp"
#include "case.hpp"
#include "host_sdk/contract/contract_manifest.hpp"
#include "host_sdk/job_control.hpp"

#include <gtest/gtest.h>

#include <array>

namespace host_sdk::contract {

namespace {

void a_step_is_asked_for(HostUnderTest& host)
{
    const Caller caller(host);
    JobControl(caller.host()).request_step(k_job);
    EXPECT_EQ(host.requested_steps(), std::vector<std::string>{std::string(k_job)});
}

void an_unknown_job_is_not_found(HostUnderTest& host)
{
    const Caller caller(host);
    EXPECT_EQ(status_of([&] { JobControl(caller.host()).request_step("other"); }), HSDK_E_NOT_FOUND);
    EXPECT_TRUE(host.requested_steps().empty());
}

void without_the_scope_no_step_is_asked_for(HostUnderTest& host)
{
    const Caller caller(host);
    host.revoke("jobs.run");
    EXPECT_EQ(status_of([&] { JobControl(caller.host()).request_step(k_job); }), HSDK_E_DENIED);
    EXPECT_TRUE(host.requested_steps().empty());
}

constexpr std::array k_job_control_cases{
    Case{"AStepIsAskedFor", a_step_is_asked_for},
    Case{"AnUnknownJobIsNotFound", an_unknown_job_is_not_found},
    Case{"WithoutTheScopeNoStepIsAskedFor", without_the_scope_no_step_is_asked_for},
};

} // namespace

std::span<const Case> job_control_cases()
{
    return k_job_control_cases;
}

} // namespace host_sdk::contract
