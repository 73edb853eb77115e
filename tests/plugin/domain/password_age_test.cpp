#include "plugin/domain/password_age.hpp"

#include <gtest/gtest.h>

using plugin::domain::password_stage;
using plugin::domain::PasswordStage;

TEST(PasswordAge, WarnsTenDaysBeforeTheEarliestEndThatIsTold)
{
    EXPECT_EQ(password_stage(0), PasswordStage::fresh);
    EXPECT_EQ(password_stage(49), PasswordStage::fresh);
    EXPECT_EQ(password_stage(50), PasswordStage::ends_soon);
    EXPECT_EQ(password_stage(59), PasswordStage::ends_soon);
    EXPECT_EQ(password_stage(60), PasswordStage::may_have_ended);
    EXPECT_EQ(password_stage(89), PasswordStage::may_have_ended);
    EXPECT_EQ(password_stage(90), PasswordStage::has_ended);
}
