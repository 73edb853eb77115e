#include <host_sdk/error.hpp>
#include <host_sdk/hosting/call_context.hpp>

#include <gtest/gtest.h>

using host_sdk::Call;
using host_sdk::hosting::CallContext;
using namespace std::chrono_literals;

TEST(CallContext, CarriesTheUserAcross)
{
    const std::atomic<bool> never{false};
    const CallContext context(host_sdk::User{"u1", "Dott.ssa Conti", "it"}, std::nullopt, never);
    const auto user = Call(context.raw()).user();
    ASSERT_TRUE(user.has_value());
    EXPECT_EQ(user->id, "u1");
    EXPECT_EQ(user->display_name, "Dott.ssa Conti");
}

TEST(CallContext, HasNoUserWhenTheHostItselfCalls)
{
    const std::atomic<bool> never{false};
    const CallContext context(std::nullopt, std::nullopt, never);
    EXPECT_FALSE(Call(context.raw()).user().has_value());
}

TEST(CallContext, IsCancelledByItsFlag)
{
    std::atomic<bool> flag{false};
    const CallContext context(std::nullopt, std::nullopt, flag);
    EXPECT_FALSE(Call(context.raw()).cancelled());
    flag = true;
    EXPECT_TRUE(Call(context.raw()).cancelled());
    EXPECT_THROW(Call(context.raw()).throw_if_cancelled(), host_sdk::Error);
}

TEST(CallContext, IsCancelledByItsDeadline)
{
    const std::atomic<bool> never{false};
    const CallContext context(std::nullopt, CallContext::Clock::now() - 1ms, never);
    EXPECT_TRUE(Call(context.raw()).cancelled());
    EXPECT_EQ(Call(context.raw()).remaining(), 0ms);
}

TEST(CallContext, HasAllTheTimeWithoutADeadline)
{
    const std::atomic<bool> never{false};
    const CallContext context(std::nullopt, std::nullopt, never);
    EXPECT_EQ(Call(context.raw()).remaining(), std::chrono::milliseconds::max());
}
