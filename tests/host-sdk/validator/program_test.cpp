// The program itself: what it prints, how it ends, and that our own plugins keep the contract.
#include "validator_program.hpp"

#include <gmock/gmock.h>

namespace {

using namespace validator_test;
using testing::HasSubstr;
using testing::Not;

const std::filesystem::path k_plugins = std::filesystem::path(PROJECT_BINARY_DIR) / "plugins";
const std::string k_counter = "'" + (k_plugins / "it.example.invoice-counter").string() + "'";

} // namespace

TEST(ValidatorProgram, OurPluginsKeepTheContract)
{
    const auto plain_c = std::filesystem::path(PROJECT_BINARY_DIR) / "fixtures/plain-c/it.example.plain-c";
    for (const auto& package :
         {k_plugins / "it.example.invoice-counter", k_plugins / "it.sistemats.plugin", plain_c}) {
        const auto outcomes = validate(package);
        EXPECT_GE(outcomes.size(), 56u);
        EXPECT_EQ(broken_cases(outcomes), "") << package;
    }
}

TEST(ValidatorProgram, PrintsALinePerCaseAndASummary)
{
    const auto end = run_validator("--only '^manifest/' " + k_counter);
    EXPECT_EQ(end.exit_code, 0);
    EXPECT_THAT(end.output, HasSubstr("pass   manifest/parses "));
    EXPECT_THAT(end.output, HasSubstr("8 pass, 0 fail, 0 crash, 0 skip, 0 warn\nThe plugin keeps the contract."));
    EXPECT_THAT(end.output, Not(HasSubstr("library/")));
}

TEST(ValidatorProgram, ListsEveryGroupOfTheDesign)
{
    const auto end = run_validator("--list");
    EXPECT_EQ(end.exit_code, 0);
    for (const char* group : {"manifest/", "library/", "entry/", "lifecycle/", "setup/", "web/", "host-misbehaves/",
                              "jobs/", "permission/", "resources/", "fuzz/"}) {
        EXPECT_THAT(end.output, HasSubstr(group));
    }
}

TEST(ValidatorProgram, TriesInItsOwnProcessForADebugger)
{
    EXPECT_EQ(run_validator("--in-process --only '^(entry|web)/' " + k_counter).exit_code, 0);
}

TEST(ValidatorProgram, ASeedRepeatsARandomDay)
{
    EXPECT_EQ(broken_cases(validate(k_plugins / "it.sistemats.plugin", "--only random-sequence --seed 20261125")), "");
}

TEST(ValidatorProgram, SaysWhatIsWrongWithTheCommand)
{
    for (const char* arguments : {"", "/no/such/folder", "--only '(' /tmp", "--only no-such-case /tmp", "--colour /tmp"}) {
        const auto end = run_validator(arguments);
        EXPECT_EQ(end.exit_code, 2) << arguments;
        EXPECT_FALSE(end.output.empty()) << arguments;
    }
}

TEST(ValidatorProgram, AFolderWithoutAPackageDoesNotKeepTheContract)
{
    const auto end = run_validator("'" PROJECT_SOURCE_DIR "/tests/host-sdk'");
    EXPECT_EQ(end.exit_code, 1);
    EXPECT_THAT(end.output, HasSubstr("fail   manifest/parses"));
}
