// The package that is built is one that a host accepts.
#include <host_sdk/manifest/manifest_reader.hpp>
#include <host_sdk/manifest/route_match.hpp>

#include <gtest/gtest.h>

using namespace host_sdk::manifest;

namespace {

ReadResult read_package()
{
    return read_package_manifest(std::filesystem::path(PROJECT_BINARY_DIR) / "plugins/it.sistemats.plugin");
}

} // namespace

TEST(Package, IsAcceptedWithoutAProblemOrAWarning)
{
    const ReadResult result = read_package();
    for (const auto& problem : result.problems) {
        ADD_FAILURE() << problem.file << " " << problem.key_path << ": expected " << problem.expectation;
    }
    EXPECT_TRUE(result.warnings.empty());
    ASSERT_TRUE(result.ok());
}

TEST(Package, LetsOnlySendersTransmitAndOnlyTheOwnerConfigure)
{
    const ReadResult result = read_package();
    ASSERT_TRUE(result.ok());
    const auto permission_of = [&](const char* path) {
        const Route* route = find_route(result.manifest->routes, path);
        return route == nullptr ? std::string("none") : route->permission;
    };
    EXPECT_EQ(permission_of("/documenti/invio"), "send");
    EXPECT_EQ(permission_of("/documenti/invio/conferma"), "send");
    EXPECT_EQ(permission_of("/documenti/invio/ritiro"), "send");
    EXPECT_EQ(permission_of("/documenti/12"), "view");
    EXPECT_EQ(permission_of("/entita/e1/configura"), "configure");
    EXPECT_EQ(permission_of("/tipo-spesa"), "configure");
    EXPECT_EQ(permission_of("/impostazioni/certificato"), "configure");
    EXPECT_EQ(permission_of("/impostazioni/certificato/conferma"), "configure");
    EXPECT_EQ(permission_of("/impostazioni/certificato/scaduto"), "configure");
}
