#include "caller.hpp"
#include "case.hpp"
#include "host_sdk/storage.hpp"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>

namespace host_sdk::contract {

namespace {

namespace fs = std::filesystem;

void the_data_directory_is_private(HostUnderTest& host)
{
    const Caller caller(host);
    const fs::path directory = Storage(caller.host()).data_directory();
    EXPECT_TRUE(directory.is_absolute()) << directory;
    ASSERT_TRUE(fs::is_directory(directory)) << directory;
    EXPECT_EQ(fs::status(directory).permissions() & fs::perms::mask, fs::perms::owner_all) << directory;
    std::ofstream file(directory / "tried");
    EXPECT_TRUE(file << "written") << directory;
}

void the_package_directory_is_another(HostUnderTest& host)
{
    const Caller caller(host);
    const fs::path directory = Storage(caller.host()).package_directory();
    EXPECT_TRUE(directory.is_absolute()) << directory;
    EXPECT_TRUE(fs::is_directory(directory)) << directory;
    EXPECT_NE(directory, Storage(caller.host()).data_directory());
}

constexpr std::array k_storage_cases{
    Case{"TheDataDirectoryIsPrivate", the_data_directory_is_private},
    Case{"ThePackageDirectoryIsAnother", the_package_directory_is_another},
};

} // namespace

std::span<const Case> storage_cases()
{
    return k_storage_cases;
}

} // namespace host_sdk::contract
