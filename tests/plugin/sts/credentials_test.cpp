#include "plugin/sts/credentials.hpp"

#include <gtest/gtest.h>

#include <type_traits>

using plugin::sts::Secret;

namespace {

template <class T>
concept Printable = requires(std::ostream& out, const T& value)
{
    out << value;
};

} // namespace

TEST(Secret, KeepsItsTextThroughCopyAndMove)
{
    Secret first("Salve123");
    Secret copy = first;
    const Secret moved = std::move(first);
    EXPECT_EQ(copy.reveal(), "Salve123");
    EXPECT_EQ(moved.reveal(), "Salve123");
    copy = Secret("altra");
    EXPECT_EQ(copy.reveal(), "altra");
}

TEST(Secret, LeavesNothingBehindWhenMoved)
{
    Secret first("Salve123");
    const Secret moved = std::move(first);
    EXPECT_TRUE(first.empty()); // NOLINT(bugprone-use-after-move): that it is empty is the point
}

TEST(Secret, CannotBePrinted)
{
    static_assert(!Printable<Secret>);
    static_assert(!std::is_convertible_v<Secret, std::string>);
}
