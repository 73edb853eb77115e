// A plugin exports one symbol, and none that the system would share between two versions of it (STB_GNU_UNIQUE).
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace {

std::vector<std::string> symbols_of(const std::filesystem::path& library)
{
    const std::string command = "nm -D --defined-only '" + library.string() + "'";
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> nm(popen(command.c_str(), "r"), &pclose);
    std::vector<std::string> lines;
    std::array<char, 4096> line{};
    while (std::fgets(line.data(), static_cast<int>(line.size()), nm.get()) != nullptr) {
        lines.emplace_back(line.data());
    }
    return lines;
}

std::vector<std::filesystem::path> built_plugins()
{
    std::vector<std::filesystem::path> libraries;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(PROJECT_BINARY_DIR) / "plugins")) {
        if (entry.path().extension() == ".so") libraries.push_back(entry.path());
    }
    return libraries;
}

} // namespace

TEST(Exports, EachBuiltPluginExportsExactlyOneSymbolAndNoneUnique)
{
    const auto libraries = built_plugins();
    ASSERT_FALSE(libraries.empty());
    for (const auto& library : libraries) {
        const auto symbols = symbols_of(library);
        ASSERT_EQ(symbols.size(), 1u) << library;
        EXPECT_NE(symbols[0].find(" D hsdk_entry_v1"), std::string::npos) << symbols[0];
        EXPECT_EQ(symbols[0].find(" u "), std::string::npos) << symbols[0];
    }
}
