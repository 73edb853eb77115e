// What this project does not use, and where it would do harm.
#include "tests/rules/source_files.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

void expect_nowhere(const std::vector<std::string>& words, const std::vector<std::string>& folders)
{
    for (const auto& folder : folders) {
        for (const auto& file : rules::read_sources(folder, rules::cpp_extensions())) {
            for (const auto& line : file.lines) {
                for (const auto& word : words) {
                    EXPECT_EQ(line.find(word), std::string::npos) << file.path << ": " << line;
                }
            }
        }
    }
}

} // namespace

TEST(BannedWords, NoRegularExpressionsAndNothingThatDependsOnTheLocale)
{
    expect_nowhere({"std::regex", "setlocale", "std::stod", "std::stof", "strtod", "std::toupper", "std::tolower",
                    "std::isalpha", "std::isdigit", "std::put_time", "std::locale"},
                   {"host-sdk", "plugin", "sample-host"});
}

TEST(BannedWords, NoFloatingPointWhereMoneyIs)
{
    expect_nowhere({"double ", "float "}, {"plugin/domain", "plugin/ledger", "plugin/intake", "plugin/sending",
                                           "plugin/sts", "sample-host/store", "sample-host/services"});
}

TEST(BannedWords, NoThreadNoProcessAndNoSignalInThePlugin)
{
    expect_nowhere({"std::thread", "std::jthread", "std::async", "fork(", "system(", "popen(", "sigaction(", "atexit("},
                   {"plugin"});
}

TEST(BannedWords, NoTemplateInsertsATextUnescaped)
{
    int seen = 0;
    for (const char* top : {"host-sdk/examples", "plugin", "sample-host"}) {
        for (const auto& file : rules::read_sources(top, {".mustache"})) {
            ++seen;
            for (const auto& line : file.lines) {
                EXPECT_EQ(line.find("{{{"), std::string::npos) << file.path;
                EXPECT_EQ(line.find("{{&"), std::string::npos) << file.path;
            }
        }
    }
    EXPECT_GT(seen, 10);
}

TEST(BannedWords, NoInlineScriptOrStyle)
{
    for (const char* top : {"host-sdk/examples", "plugin", "sample-host"}) {
        for (const auto& file : rules::read_sources(top, {".mustache"})) {
            for (const auto& line : file.lines) {
                for (const char* word : {" style=", "<style", "<script>", " onclick=", " onchange=", "javascript:"}) {
                    EXPECT_EQ(line.find(word), std::string::npos) << file.path << ": " << line;
                }
            }
        }
    }
}
