// The arrows of the architecture: which folder may include which. A folder that is not named here may include nothing
// of the project, so a new one has to be placed first.
#include "tests/rules/source_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Names = std::vector<std::string>;

/// The folder that a project path belongs to: "plugin/domain", "sample-host/web", "host-sdk".
std::string folder_of(std::string_view path)
{
    if (path.starts_with("host-sdk/")) return "host-sdk";
    if (path.starts_with("sample-host/sistema-ts-simulator/")) return "sample-host/sistema-ts-simulator";
    const auto first = path.find('/');
    const auto second = path.find('/', first + 1);
    return std::string(path.substr(0, second == std::string_view::npos ? first : second));
}

const std::map<std::string, Names>& allowed()
{
    static const std::map<std::string, Names> table{
        {"host-sdk", {}},
        {"plugin/domain", {}},
        {"plugin/rules", {"plugin/domain"}},
        {"plugin/sts", {"plugin/domain"}},
        {"plugin/transport", {"plugin/domain", "plugin/sts"}},
        {"plugin/ledger", {"plugin/domain"}},
        {"plugin/tool", {"plugin/ledger"}},
        {"plugin/intake", {"plugin/domain", "plugin/rules", "plugin/ledger", "host-sdk"}},
        {"plugin/sending",
         {"plugin/domain", "plugin/rules", "plugin/ledger", "plugin/intake", "plugin/sts", "plugin/transport",
          "host-sdk"}},
        {"plugin/pages", {"plugin/domain", "plugin/rules", "plugin/ledger", "plugin/sts", "host-sdk"}},
        {"plugin/app",
         {"plugin/domain", "plugin/rules", "plugin/ledger", "plugin/intake", "plugin/sending", "plugin/sts",
          "plugin/transport", "plugin/pages", "host-sdk"}},
        {"plugin", {"plugin/app", "host-sdk"}},
        {"sample-host/store", {}},
        {"sample-host/services", {"sample-host/store"}},
        {"sample-host/bridge", {"sample-host/store", "sample-host/services", "host-sdk"}},
        {"sample-host/plugins", {"sample-host/store", "sample-host/services", "sample-host/bridge", "host-sdk"}},
        {"sample-host/web",
         {"sample-host/store", "sample-host/services", "sample-host/bridge", "sample-host/plugins", "host-sdk"}},
        {"sample-host/pages",
         {"sample-host/store", "sample-host/services", "sample-host/bridge", "sample-host/plugins", "sample-host/web",
          "host-sdk"}},
        {"sample-host/app",
         {"sample-host/store", "sample-host/services", "sample-host/bridge", "sample-host/plugins", "sample-host/web",
          "sample-host/pages", "host-sdk"}},
        {"sample-host/sistema-ts-simulator", {}},
    };
    return table;
}

/// What stands between the quotes or brackets of an #include line.
std::optional<std::string> included(std::string_view line)
{
    if (!line.starts_with("#include ")) return std::nullopt;
    const auto begin = line.find_first_of("\"<");
    const auto end = line.find_first_of("\">", begin + 1);
    if (begin == std::string_view::npos || end == std::string_view::npos) return std::nullopt;
    return std::string(line.substr(begin + 1, end - begin - 1));
}

/// The project folder that an include leads to from a file; nullopt for the system, a library or the same folder.
std::optional<std::string> target_of(const std::string& include, const std::string& from)
{
    if (include.starts_with("host_sdk/")) return "host-sdk";
    if (include.starts_with("plugin/")) return folder_of(include);
    if (from.starts_with("sample-host/")) {
        const auto slash = include.find('/');
        const std::string name = "sample-host/" + include.substr(0, slash == std::string::npos ? 0 : slash);
        if (allowed().contains(name) && !from.starts_with("sample-host/sistema-ts-simulator")) return name;
    }
    if (include.starts_with("sample-host/") || include.starts_with("tests/")) return folder_of(include);
    return std::nullopt;
}

} // namespace

TEST(Arrows, EachFolderIncludesOnlyWhatItMay)
{
    int seen = 0;
    for (const char* top : {"host-sdk", "plugin", "sample-host"}) {
        for (const auto& file : rules::read_sources(top, rules::cpp_extensions())) {
            const std::string folder = folder_of(file.path);
            ASSERT_TRUE(allowed().contains(folder)) << file.path << ": its folder has no place in the arrows";
            const Names& targets = allowed().at(folder);
            for (const auto& line : file.lines) {
                const auto include = included(line);
                const auto target = include ? target_of(*include, file.path) : std::nullopt;
                if (!target || *target == folder) continue;
                ++seen;
                EXPECT_NE(std::find(targets.begin(), targets.end(), *target), targets.end())
                    << file.path << " includes " << *include;
            }
        }
    }
    EXPECT_GT(seen, 100) << "the test sees no arrows";
}

TEST(Arrows, TheAbiNeedsTwoSystemHeadersOnly)
{
    for (const auto& file : rules::read_sources("host-sdk/include/host_sdk/abi", rules::cpp_extensions())) {
        for (const auto& line : file.lines) {
            const auto include = included(line);
            if (!include) continue;
            EXPECT_TRUE(include->starts_with("host_sdk/abi/") || *include == "stddef.h" || *include == "stdint.h")
                << file.path << " includes " << *include;
        }
    }
}

TEST(Arrows, TheDomainUsesTheStandardLibraryOnly)
{
    for (const auto& file : rules::read_sources("plugin/domain", rules::cpp_extensions())) {
        for (const auto& line : file.lines) {
            const auto include = included(line);
            if (!include || include->starts_with("plugin/domain/")) continue;
            EXPECT_TRUE(include->find('/') == std::string::npos && include->find('.') == std::string::npos)
                << file.path << " includes " << *include;
        }
    }
}

// Headers that take seconds to compile stand in few files, and in no header of the project.
TEST(Arrows, HeavyHeadersStayBehindTheirFences)
{
    const std::map<std::string, std::size_t> fences{
        {"boost/dll/", 1},
        {"boost/property_tree/json_parser", 4},
        {"boost/property_tree/xml_parser", 2},
        {"httplib.h", 4},
    };
    for (const auto& fence : fences) {
        const std::string& header = fence.first;
        const std::size_t most = fence.second;
        std::vector<std::string> users;
        for (const char* top : {"host-sdk", "plugin", "sample-host"}) {
            for (const auto& file : rules::read_sources(top, rules::cpp_extensions())) {
                const bool uses = std::any_of(file.lines.begin(), file.lines.end(), [&](const auto& line) {
                    const auto include = included(line);
                    return include && include->starts_with(header);
                });
                if (uses) users.push_back(file.path);
            }
        }
        EXPECT_LE(users.size(), most) << header;
        for (const auto& user : users) {
            // What a class of the library is derived for, and http_server.cpp alone includes.
            if (user.starts_with("sample-host/web/connection")) continue;
            EXPECT_TRUE(user.ends_with(".cpp")) << user << " includes " << header;
        }
    }
}
