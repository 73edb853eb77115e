#include <host_sdk/hosting/received_response.hpp>
#include <host_sdk/text.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace host_sdk::hosting;
using host_sdk::lend;

constexpr const char* k_mount = "/plugins/it.example.sender";

ReceivedResponse page()
{
    return {200, HSDK_RESPONSE_FRAGMENT, "Titolo", "", {}, "<p>Testo</p>"};
}

ReceivedResponse with_header(std::string name, std::string value)
{
    auto response = page();
    response.headers.emplace_back(std::move(name), std::move(value));
    return response;
}

ReceivedResponse redirect_to(std::string address)
{
    auto response = with_header("location", std::move(address));
    response.status = 303;
    return response;
}

hsdk_response_head head_of(int kind)
{
    hsdk_response_head head{};
    head.struct_size = sizeof(head);
    head.status = 200;
    head.kind = kind;
    return head;
}

} // namespace

TEST(ReceivedResponse, PassesAPageARedirectAndADownload)
{
    EXPECT_EQ(fault_of(page(), k_mount), "");
    for (const char* below : {"", "/", "/documenti?stato=1", "?q=1"}) {
        EXPECT_EQ(fault_of(redirect_to(k_mount + std::string(below)), k_mount), "") << below;
    }
    auto download = with_header("content-disposition", "attachment; filename=\"a.csv\"");
    download.kind = HSDK_RESPONSE_DOWNLOAD;
    download.content_type = "text/csv";
    EXPECT_EQ(fault_of(download, k_mount), "");
    EXPECT_EQ(fault_of(with_header("refresh", "5"), k_mount), "");
}

TEST(ReceivedResponse, RefusesWhatIsNotInTheLists)
{
    auto odd = page();
    odd.status = 201;
    EXPECT_EQ(fault_of(odd, k_mount), "its status is 201");
    odd = page();
    odd.kind = 4;
    EXPECT_EQ(fault_of(odd, k_mount), "its kind is 4");
    odd.kind = HSDK_RESPONSE_DOWNLOAD;
    odd.content_type = "text/html";
    EXPECT_NE(fault_of(odd, k_mount), "");
    EXPECT_NE(fault_of(with_header("set-cookie", "a=b"), k_mount), "");
    EXPECT_NE(fault_of(with_header("refresh", "5; url=https://example.it"), k_mount), "");
    EXPECT_NE(fault_of(with_header("content-disposition", "a\r\nb: c"), k_mount), "");
}

TEST(ReceivedResponse, RefusesARedirectThatLeavesTheMount)
{
    for (const std::string& address :
         {std::string("/"), std::string("https://example.it/"), k_mount + std::string("x/"),
          k_mount + std::string("/../other"), k_mount + std::string("/\\x")}) {
        EXPECT_NE(fault_of(redirect_to(address), k_mount), "") << address;
    }
    auto nowhere = page();
    nowhere.status = 303;
    EXPECT_NE(fault_of(nowhere, k_mount), "");
}

TEST(ReceivedResponse, StopsAPluginAtItsLimits)
{
    ResponseReceiver receiver({10, 20, 0});
    const auto sink = receiver.sink();
    const auto fragment = head_of(HSDK_RESPONSE_FRAGMENT);
    EXPECT_EQ(sink.head(sink.ctx, &fragment), HSDK_OK);
    EXPECT_EQ(sink.body(sink.ctx, lend("123456")), HSDK_OK);
    EXPECT_EQ(sink.body(sink.ctx, lend("78901")), HSDK_E_INVALID);
    EXPECT_EQ(sink.body(sink.ctx, lend("7890")), HSDK_OK);
    EXPECT_EQ(receiver.take().body, "1234567890");

    auto with_headers = fragment;
    with_headers.header_count = 1;
    EXPECT_EQ(sink.head(sink.ctx, &with_headers), HSDK_E_INVALID);
}

TEST(ReceivedResponse, ASecondHeadDoesNotWidenTheLimit)
{
    ResponseReceiver receiver({10, 20, 0});
    const auto sink = receiver.sink();
    const auto download = head_of(HSDK_RESPONSE_DOWNLOAD);
    const auto fragment = head_of(HSDK_RESPONSE_FRAGMENT);
    EXPECT_EQ(sink.head(sink.ctx, &download), HSDK_OK);
    EXPECT_EQ(sink.body(sink.ctx, lend("123456789012345")), HSDK_OK);
    EXPECT_EQ(sink.head(sink.ctx, &fragment), HSDK_OK);
    EXPECT_EQ(sink.body(sink.ctx, lend("x")), HSDK_E_INVALID);
}
