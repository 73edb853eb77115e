// plugin/docs/asvs.md names tests: each must be there.
#include "tests/support/file_content.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace {

namespace fs = std::filesystem;

/// What stands between backticks in a line.
std::vector<std::string> in_backticks(const std::string& line)
{
    std::vector<std::string> words;
    for (auto at = line.find('`'); at != std::string::npos;) {
        const auto end = line.find('`', at + 1);
        if (end == std::string::npos) break;
        words.push_back(line.substr(at + 1, end - at - 1));
        at = line.find('`', end + 1);
    }
    return words;
}

} // namespace

TEST(Asvs, EveryTestThatThePageNamesIsThere)
{
    const fs::path root = PROJECT_SOURCE_DIR;
    std::ifstream page(root / "plugin/docs/asvs.md");
    int tests = 0;
    std::string content;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("## Not met")) break;
        for (const auto& word : in_backticks(line)) {
            if (word.find('/') != std::string::npos) {
                EXPECT_TRUE(fs::exists(root / word)) << word << " is not there";
                content = support::content_of(root / word);
            } else if (const auto dot = word.find('.'); dot != std::string::npos) {
                const auto in_brackets = "(" + word.substr(0, dot) + ", " + word.substr(dot + 1) + ")";
                EXPECT_NE(content.find(in_brackets), std::string::npos)
                    << word << " is not in the file named before it";
                ++tests;
            }
        }
    }
    EXPECT_GT(tests, 40);
}
