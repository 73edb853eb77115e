#include <host_sdk/manifest/route_match.hpp>

#include <gtest/gtest.h>

using host_sdk::manifest::find_route;
using host_sdk::manifest::path_matches;
using host_sdk::manifest::Route;

namespace {

std::vector<Route> routes(std::initializer_list<const char*> paths)
{
    std::vector<Route> result;
    for (const char* path : paths)
        result.push_back(Route{path, {"GET"}, "view"});
    return result;
}

} // namespace

TEST(RouteMatch, TakesALiteralPathAsItIs)
{
    EXPECT_TRUE(path_matches("/settings", "/settings"));
}

TEST(RouteMatch, RefusesAnotherPath)
{
    for (const char* path : {"/", "/setting", "/settings/", "/settings/x", "settings", ""})
        EXPECT_FALSE(path_matches("/settings", path)) << path;
}

TEST(RouteMatch, StarInTheMiddleIsOneSegment)
{
    EXPECT_TRUE(path_matches("/documents/*/reasons", "/documents/7/reasons"));
}

TEST(RouteMatch, StarInTheMiddleIsNotTwoSegments)
{
    EXPECT_FALSE(path_matches("/documents/*/reasons", "/documents/7/8/reasons"));
}

TEST(RouteMatch, StarAtTheEndIsTheRest)
{
    EXPECT_TRUE(path_matches("/files/*", "/files/2026/list.pdf"));
}

TEST(RouteMatch, StarAtTheEndIsAtLeastOneSegment)
{
    for (const char* path : {"/files", "/files/", "/files//a", "/files/a/"})
        EXPECT_FALSE(path_matches("/files/*", path)) << path;
}

TEST(RouteMatch, StarDoesNotClimb)
{
    for (const char* path : {"/files/..", "/files/../settings", "/files/a/../b", "/files/./b"})
        EXPECT_FALSE(path_matches("/files/*", path)) << path;
}

TEST(RouteMatch, PrefersTheMostLiteralRoute)
{
    const std::vector<Route> all = routes({"/files/*", "/files/private/*"});
    EXPECT_EQ(find_route(all, "/files/private/a")->path, "/files/private/*");
}

TEST(RouteMatch, FindsNothingForAnUnknownPath)
{
    EXPECT_EQ(find_route(routes({"/", "/files/*"}), "/secret"), nullptr);
}
