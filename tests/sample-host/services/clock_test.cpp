#include "services/clock.hpp"

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

TEST(Clock, RefusesWhatIsNotADate)
{
    EXPECT_THROW(Clock("31/01/2026"), std::invalid_argument);
    EXPECT_THROW(Clock("2026-02-30"), std::invalid_argument);
}

} // namespace
} // namespace sample_host::services
