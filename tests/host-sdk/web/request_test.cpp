#include <host_sdk/error.hpp>
#include <host_sdk/text.hpp>
#include <host_sdk/web/request.hpp>

#include <gtest/gtest.h>

#include <cstddef>

namespace {

using host_sdk::lend;
using host_sdk::web::decode;

hsdk_request example()
{
    hsdk_request raw{};
    raw.struct_size = sizeof(raw);
    raw.method = lend("GET");
    raw.path = lend("/documents");
    raw.query = lend("year=2026");
    raw.base_path = lend("/plugins/it.example.plugin");
    raw.locale = lend("it");
    raw.assets_path = lend("/files/it.example.plugin/1");
    return raw;
}

} // namespace

TEST(WebRequest, IsReadFromTheRecord)
{
    const auto request = decode(example());
    EXPECT_EQ(request.path, "/documents");
    EXPECT_EQ(request.query.get("year"), "2026");
    EXPECT_EQ(request.base_path, "/plugins/it.example.plugin");
    EXPECT_EQ(request.assets_path, "/files/it.example.plugin/1");
}

TEST(WebRequest, KnowsNoAssetsWhereAnEarlierHostHasNoSuchField)
{
    hsdk_request raw = example();
    raw.struct_size = offsetof(hsdk_request, assets_path);
    EXPECT_EQ(decode(raw).assets_path, "");
    EXPECT_EQ(decode(raw).locale, "it");
}

TEST(WebRequest, OfAnotherMethodIsRefused)
{
    hsdk_request raw = example();
    raw.method = lend("PUT");
    EXPECT_THROW(decode(raw), host_sdk::Error);
}
