#include "pages/pager.hpp"

#include <gtest/gtest.h>

namespace sample_host::pages {
namespace {

TEST(Pager, StaysWithinTheList)
{
    EXPECT_EQ(Pager("2", 60).offset(), 25);
    EXPECT_EQ(Pager("99", 60).offset(), 50);
    EXPECT_EQ(Pager("0", 60).offset(), 0);
    EXPECT_EQ(Pager("-1", 60).offset(), 0);
    EXPECT_EQ(Pager("due", 60).offset(), 0);
    EXPECT_EQ(Pager("", 0).offset(), 0);
}

TEST(Pager, EscapesTextForAnAddress)
{
    EXPECT_EQ(query_escaped("a b&c/è"), "a%20b%26c%2F%C3%A8");
}

} // namespace
} // namespace sample_host::pages
