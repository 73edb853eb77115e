#include "bridge/key_derivation.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gtest/gtest.h>

namespace sample_host::bridge {
namespace {

TEST(KeyDerivation, GivesTheSameKeyForTheSameParts)
{
    const Key master{1, 2, 3};
    EXPECT_EQ(derive_key(master, {"plugin", "practice", "label"}), derive_key(master, {"plugin", "practice", "label"}));
}

TEST(KeyDerivation, GivesAnotherKeyForEachOtherPartAndMaster)
{
    const Key master{1, 2, 3};
    const Key key = derive_key(master, {"plugin", "practice", "label"});
    EXPECT_NE(key, derive_key(master, {"other", "practice", "label"}));
    EXPECT_NE(key, derive_key(master, {"plugin", "other", "label"}));
    EXPECT_NE(key, derive_key(master, {"plugin", "practice", "other"}));
    EXPECT_NE(key, derive_key(Key{9}, {"plugin", "practice", "label"}));
    EXPECT_NE(derive_key(master, {"ab", "c"}), derive_key(master, {"a", "bc"}));
}

TEST(MasterKey, IsMadeOnceAndPrivate)
{
    const support::TemporaryDirectory directory;
    const auto file = directory.path() / "host.key";
    const Key key = load_master_key(file);
    EXPECT_EQ(load_master_key(file), key);
    EXPECT_EQ(std::filesystem::status(file).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    EXPECT_NE(load_master_key(directory.path() / "other.key"), key);
}

TEST(MasterKey, RefusesADamagedFile)
{
    const support::TemporaryDirectory directory;
    EXPECT_THROW(load_master_key(directory.write("host.key", "short")), std::runtime_error);
}

} // namespace
} // namespace sample_host::bridge
