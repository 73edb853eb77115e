#include "plugin/domain/operation_check.hpp"

#include <gtest/gtest.h>

using namespace plugin::domain;

namespace {

std::string found(Operation operation, const ArchivedDocument& archived)
{
    const std::optional<Finding> finding = check_operation(operation, archived);
    return finding ? finding->id : "";
}

} // namespace

TEST(OperationCheck, V44AlreadyAcquired)
{
    EXPECT_EQ(found(Operation::insert, {.acquired = true}), "V44");
    EXPECT_EQ(found(Operation::refund, {.acquired = true}), "V44");
    EXPECT_EQ(found(Operation::insert, {}), "");
    EXPECT_EQ(found(Operation::insert, {.acquired = true, .cancelled = true}), "");
}

TEST(OperationCheck, V45NotAcquired)
{
    EXPECT_EQ(found(Operation::variation, {}), "V45");
    EXPECT_EQ(found(Operation::cancellation, {.acquired = true, .cancelled = true}), "V45");
    EXPECT_EQ(found(Operation::variation, {.acquired = true}), "");
    EXPECT_EQ(found(Operation::cancellation, {.acquired = true}), "");
}

TEST(OperationCheck, V49LiveRefund)
{
    const ArchivedDocument refunded{.acquired = true, .has_live_refund = true};
    EXPECT_EQ(found(Operation::variation, refunded), "V49");
    EXPECT_EQ(found(Operation::cancellation, refunded), "V49");
    // Sources disagree: a warning.
    EXPECT_EQ(check_operation(Operation::variation, refunded)->severity, Severity::warning);
}
