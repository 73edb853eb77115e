#include <host_sdk/web/local_path.hpp>

#include <gtest/gtest.h>

namespace {

using host_sdk::web::is_local_path;

TEST(LocalPath, IsAPathOfThisOriginWithItsQueryAndFragment)
{
    for (const char* text :
         {"/", "/documenti", "/documenti/", "/documenti/12?da=%2Fdocumenti%3Fstato%3D1&x=//y#stato-12",
          "/entita/a%20b/configura", "/.well-known", "/a?b=../c"}) {
        EXPECT_TRUE(is_local_path(text)) << text;
    }
}

TEST(LocalPath, IsNoAddressOfAnotherSite)
{
    for (const char* text : {"", "documenti", "https://evil.example/", "//evil.example", "///evil.example",
                             "/\\evil.example", "\\\\evil.example", "/a\\b", "javascript:alert(1)", " /documenti",
                             "/\t/evil.example", "/a\r\nLocation: https://evil.example", "?a=b", "#a"}) {
        EXPECT_FALSE(is_local_path(text)) << text;
    }
}

TEST(LocalPath, DoesNotLeaveItsFolder)
{
    for (const char* text :
         {"/a/../b", "/..", "/a/.", "/a//b", "/a/%2e%2e/b", "/a/%2E./b", "/a%2fb", "/a%5cb", "/a%"}) {
        EXPECT_FALSE(is_local_path(text)) << text;
    }
}

TEST(LocalPath, IsPlainAsciiOfALengthThatAnAddressMayHave)
{
    EXPECT_FALSE(is_local_path("/città"));
    EXPECT_FALSE(is_local_path(std::string_view("/a\0b", 4)));
    EXPECT_FALSE(is_local_path("/" + std::string(4'000, 'a')));
    EXPECT_TRUE(is_local_path("/" + std::string(3'999, 'a')));
}

} // namespace
