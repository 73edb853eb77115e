#include "web/compression.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <string>

using namespace sample_host::web;

namespace {

std::string gunzip(std::string packed)
{
    z_stream stream{};
    EXPECT_EQ(inflateInit2(&stream, 16 + MAX_WBITS), Z_OK);
    std::string content(1'000'000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(content.data());
    stream.avail_out = static_cast<uInt>(content.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    content.resize(stream.total_out);
    inflateEnd(&stream);
    return content;
}

bool taken(const std::string& accepted)
{
    Request request;
    if (!accepted.empty()) request.headers["accept-encoding"] = accepted;
    return takes_gzip(request);
}

} // namespace

TEST(Compression, GivesBackWhatWasCompressed)
{
    for (const std::string& content :
         {std::string(), std::string("a"), std::string(500'000, 'x'), std::string(1, '\0')}) {
        EXPECT_EQ(gunzip(gzip(content)), content);
    }
    EXPECT_LT(gzip(std::string(500'000, 'x')).size(), 1'000U);
}

TEST(Compression, IsForBrowsersThatTakeIt)
{
    EXPECT_TRUE(taken("gzip, deflate, br"));
    EXPECT_TRUE(taken("br;q=1.0, gzip;q=0.8"));
    EXPECT_FALSE(taken(""));
    EXPECT_FALSE(taken("br"));
    EXPECT_FALSE(taken("gzip;q=0, br"));
    EXPECT_TRUE(taken("gzip;q=0.5"));
}

TEST(Compression, LeavesPagesAloneBecauseTheyHoldASecret)
{
    EXPECT_TRUE(is_worth_compressing("text/css; charset=utf-8"));
    EXPECT_TRUE(is_worth_compressing("image/svg+xml"));
    EXPECT_FALSE(is_worth_compressing("text/html; charset=utf-8"));
    EXPECT_FALSE(is_worth_compressing("font/woff2"));
}
