// What 1.0 published still holds: see tests/fixtures/abi-1.0.
#include "tests/host-sdk/abi/abi_headers.hpp"
#include "tests/host-sdk/abi/printed_layout.hpp"

#include <gtest/gtest.h>

namespace {

const std::filesystem::path k_source = PROJECT_SOURCE_DIR;

const abi_reading::Headers& frozen()
{
    static const abi_reading::Headers headers =
        abi_reading::read_headers(k_source / "tests/fixtures/abi-1.0/host_sdk/abi");
    return headers;
}

const abi_reading::Headers& today()
{
    static const abi_reading::Headers headers = abi_reading::read_headers(k_source / "host-sdk/include/host_sdk/abi");
    return headers;
}

// Only a record that says its own size may grow.
bool may_grow(const std::string& fields)
{
    return fields.starts_with("uint32_t struct_size;");
}

} // namespace

TEST(FrozenAbi, EachStructIsDeclaredAsItWasAndGrowsOnlyAtItsEnd)
{
    ASSERT_GT(frozen().structs.size(), 35U) << "the test sees no structs";
    for (const auto& [name, fields] : frozen().structs) {
        ASSERT_TRUE(today().structs.contains(name)) << name << " is gone";
        const std::string& now = today().structs.at(name);
        if (may_grow(fields)) {
            EXPECT_TRUE(now.starts_with(fields)) << name << " was\n" << fields << "\nand is\n" << now;
        } else {
            EXPECT_EQ(now, fields) << name << " is frozen";
        }
    }
}

TEST(FrozenAbi, EachConstantHasItsValue)
{
    ASSERT_GT(frozen().constants.size(), 40U) << "the test sees no constants";
    for (const auto& [name, value] : frozen().constants) {
        if (name == "HSDK_ABI_MINOR") continue;
        ASSERT_TRUE(today().constants.contains(name)) << name << " is gone";
        EXPECT_EQ(today().constants.at(name), value) << name;
    }
}

TEST(FrozenAbi, EachFieldStandsWhereItStood)
{
    const abi_reading::Layout was = abi_reading::printed_layout(ABI_LAYOUT_FROZEN);
    const abi_reading::Layout now = abi_reading::printed_layout(ABI_LAYOUT_TODAY);
    ASSERT_EQ(was.size(), frozen().structs.size()) << "the layout program leaves out a struct";
    for (const auto& [name, record] : was) {
        ASSERT_TRUE(now.contains(name)) << name;
        EXPECT_GE(now.at(name).size, record.size) << name;
        for (const auto& [field, offset] : record.offsets) {
            ASSERT_TRUE(now.at(name).offsets.contains(field)) << name << '.' << field;
            EXPECT_EQ(now.at(name).offsets.at(field), offset) << name << '.' << field;
        }
    }
}

// A field in the padding at the old end would be "there" in a record that an old plugin filled.
TEST(FrozenAbi, ANewFieldStandsBehindTheOldEnd)
{
    const abi_reading::Layout was = abi_reading::printed_layout(ABI_LAYOUT_FROZEN);
    for (const auto& [name, record] : abi_reading::printed_layout(ABI_LAYOUT_TODAY)) {
        if (!was.contains(name)) continue;
        for (const auto& [field, offset] : record.offsets) {
            if (was.at(name).offsets.contains(field)) continue;
            EXPECT_GE(offset, was.at(name).size) << name << '.' << field;
        }
    }
}
