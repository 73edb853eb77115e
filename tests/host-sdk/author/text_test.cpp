#include <host_sdk/text.hpp>

#include <gtest/gtest.h>

TEST(Text, TellsAbsentFromEmpty)
{
    EXPECT_EQ(host_sdk::copy_if_present(host_sdk::absent()), std::nullopt);
    EXPECT_EQ(host_sdk::copy_if_present(host_sdk::lend("")), "");
    EXPECT_EQ(host_sdk::copy_if_present(host_sdk::lend(std::string_view())), "");
}

TEST(Text, LendsAnOptionalTextAsAbsentWhenThereIsNone)
{
    EXPECT_EQ(host_sdk::lend_if_present(std::nullopt).data, nullptr);
    const std::optional<std::string> text = "N4";
    EXPECT_EQ(host_sdk::copy(host_sdk::lend_if_present(text)), "N4");
}

TEST(Text, KeepsBytesThatAreZero)
{
    const std::string text("a\0b", 3);
    EXPECT_EQ(host_sdk::copy(host_sdk::lend(text)), text);
}
