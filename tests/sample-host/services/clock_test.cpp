#include "services/clock.hpp"
#include "services/italian_time.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace sample_host::services {
namespace {

TEST(Clock, StartsOnTheDayThatItIsGiven)
{
    const Clock clock("2026-01-31");
    EXPECT_EQ(clock.today(), "2026-01-31");
}

TEST(Clock, GoesOnFromThere)
{
    const Clock clock("2026-01-31");
    const auto before = clock.now_ms();
    EXPECT_GE(clock.now_ms(), before);
}

TEST(ItalianTime, IsOneHourAheadInWinterAndTwoInSummer)
{
    using namespace std::chrono;
    const auto shown = [](sys_days day, minutes time) {
        return italian_time(day + time).time_since_epoch() - sys_time<milliseconds>(day).time_since_epoch();
    };
    EXPECT_EQ(shown(2026y / November / 25, 23h), 24h) << "the next day has begun";
    EXPECT_EQ(shown(2026y / July / 1, 22h), 24h);
    EXPECT_EQ(shown(2026y / March / 29, 59min), 1h + 59min);
    EXPECT_EQ(shown(2026y / March / 29, 1h), 3h);
    EXPECT_EQ(shown(2026y / October / 25, 59min), 2h + 59min);
    EXPECT_EQ(shown(2026y / October / 25, 1h), 2h);
}

TEST(Clock, RefusesWhatIsNotADate)
{
    EXPECT_THROW(Clock("31/01/2026"), std::invalid_argument);
    EXPECT_THROW(Clock("2026-02-30"), std::invalid_argument);
}

} // namespace
} // namespace sample_host::services
