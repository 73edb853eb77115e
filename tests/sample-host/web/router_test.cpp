#include "web/router.hpp"

#include <gtest/gtest.h>

namespace sample_host::web {
namespace {

Router example()
{
    Router router;
    for (const auto* path : {"/", "/fatture/nuova", "/fatture/{id}", "/plugins/{plugin}/*"})
        router.add({.method = "GET", .path = path, .handler = nullptr});
    router.add({.method = "POST", .path = "/fatture/{id}", .handler = nullptr, .max_body = 10});
    return router;
}

TEST(Router, TakesTheFirstRouteThatFits)
{
    const auto router = example();
    EXPECT_EQ(router.find("GET", "/fatture/nuova").route->path, "/fatture/nuova");
    const auto match = router.find("GET", "/fatture/12");
    EXPECT_EQ(match.route->path, "/fatture/{id}");
    EXPECT_EQ(match.parameters.at("id"), "12");
    EXPECT_EQ(router.find("HEAD", "/").route->path, "/");
}

TEST(Router, AStarTakesTheRestOfThePath)
{
    const auto match = example().find("GET", "/plugins/it.example/pagine/1");
    EXPECT_EQ(match.parameters.at("plugin"), "it.example");
    EXPECT_EQ(match.parameters.at("*"), "pagine/1");
}

TEST(Router, KnowsWhenOnlyTheMethodIsWrong)
{
    const auto match = example().find("DELETE", "/fatture/12");
    EXPECT_EQ(match.route, nullptr);
    EXPECT_EQ(match.allowed.size(), 2U);
    EXPECT_TRUE(example().find("GET", "/fatture/12/altro").allowed.empty());
    EXPECT_TRUE(example().find("GET", "/fatture/").allowed.empty());
}

TEST(Router, KnowsHowMuchBodyARouteTakes)
{
    EXPECT_EQ(example().body_limit("POST", "/fatture/12"), 10U);
    EXPECT_EQ(example().body_limit("POST", "/altro"), k_form_limit);
}

} // namespace
} // namespace sample_host::web
