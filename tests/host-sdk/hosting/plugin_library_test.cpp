#include "tests/host-sdk/hosting/built_packages.hpp"
#include "tests/support/temporary_directory.hpp"

#include <host_sdk/hosting/plugin_library.hpp>
#include <host_sdk/hosting/plugin_rejected.hpp>

#include <gtest/gtest.h>

#include <fstream>

namespace {

using host_sdk::hosting::PluginLibrary;
using host_sdk::hosting::PluginRejected;
using hosting_test::k_build;
using hosting_test::k_counter_package;

const std::filesystem::path k_counter = k_counter_package / "invoice-counter.so";

bool is_mapped(const std::filesystem::path& file)
{
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        if (line.ends_with(file.string())) return true;
    }
    return false;
}

std::string refusal(const std::filesystem::path& file)
{
    try {
        static_cast<void>(PluginLibrary::open(file));
    } catch (const PluginRejected& e) {
        return e.what();
    }
    return "taken";
}

} // namespace

TEST(PluginLibrary, ReadsTheEntryOfTheExample)
{
    const PluginLibrary library = PluginLibrary::open(k_counter);
    EXPECT_STREQ(library.entry().plugin_id, "it.example.invoice-counter");
    EXPECT_STREQ(library.entry().plugin_version, "1.0.0");
}

TEST(PluginLibrary, UnmapsTheCodeWhenItGoes)
{
    {
        const PluginLibrary library = PluginLibrary::open(k_counter);
        ASSERT_TRUE(is_mapped(k_counter));
    }
    EXPECT_FALSE(is_mapped(k_counter));
}

TEST(PluginLibrary, StaysMappedWhenResident)
{
    // A copy of its own, so that the other tests still see theirs unmapped.
    const support::TemporaryDirectory directory;
    const auto file = directory.path() / "resident.so";
    std::filesystem::copy_file(k_counter, file);
    {
        PluginLibrary library = PluginLibrary::open(file);
        library.make_resident();
    }
    EXPECT_TRUE(is_mapped(file));
}

TEST(PluginLibrary, RefusesALibraryWithoutTheEntry)
{
    EXPECT_NE(refusal(k_build / "fixtures/bad/it.example.no-entry/no_entry.so").find("no hsdk_entry_v1"),
              std::string::npos);
}

TEST(PluginLibrary, RefusesAPluginForANewerMinorAndSaysWhatToDo)
{
    EXPECT_EQ(refusal(k_build / "fixtures/bad/it.example.newer-minor/newer_minor.so"),
              "built for a newer host SDK (1.1); this host has 1.0: update the host");
}

TEST(PluginLibrary, RefusesAnEntryOfAnotherMajor)
{
    EXPECT_EQ(refusal(k_build / "fixtures/bad/it.example.wrong-abi/wrong_abi.so"),
              "built for another generation of the host SDK (2.0); this host has 1.0");
}

TEST(PluginLibrary, RefusesALibraryOfTheNextGeneration)
{
    EXPECT_EQ(refusal(k_build / "fixtures/next_generation.so"),
              "no hsdk_entry_v1: not a plugin, or one built for another generation of the host SDK");
}

TEST(PluginLibrary, RefusesALibraryWithAMissingSymbolAtOnce)
{
    EXPECT_NE(refusal(k_build / "fixtures/bad/it.example.missing-symbol/missing_symbol.so").find("nobody_defines_this"),
              std::string::npos);
}

TEST(PluginLibrary, RefusesAFileThatIsNoLibrary)
{
    const support::TemporaryDirectory directory;
    EXPECT_NE(refusal(directory.write("text.so", "not ELF")).find("cannot be loaded"), std::string::npos);
}

TEST(PluginLibrary, RefusesARelativePath)
{
    EXPECT_NE(refusal("plugin.so").find("absolute"), std::string::npos);
}
