#include "sistema-ts-simulator/soap/mime.hpp"

#include <gtest/gtest.h>

#include <string>

using namespace sistema_ts_simulator::soap;

TEST(Mime, LeavesAnOrdinaryRequestAlone)
{
    const Message message = read_message("text/xml; charset=utf-8", "<x/>");
    EXPECT_EQ(message.root, "<x/>");
    EXPECT_TRUE(message.attachments.empty());
}

TEST(Mime, KeepsTheBytesOfAnAttachment)
{
    const std::string bytes("\r\n--a\0b\r\n\r\n--c\n", 15);
    const std::string body =
        "preamble\r\n--b\r\n\r\n<x/>\r\n--b\r\nContent-ID:\r\n <1>\r\n\r\n" + bytes + "\r\n--b--\r\nend";
    const Message message = read_message("multipart/related; boundary=b", body);
    EXPECT_EQ(message.root, "<x/>");
    EXPECT_EQ(message.attachments.at("1"), bytes);
}

TEST(Mime, ReadsLineFeedsAlone)
{
    const Message message =
        read_message("multipart/related; BOUNDARY = \"b;b\"", "--b;b\nContent-ID: <r>\n\n<x/>\n--b;b--");
    EXPECT_EQ(message.root, "<x/>");
}

TEST(Mime, RefusesAMessageWithoutTheRootThatStartNames)
{
    EXPECT_THROW(read_message("multipart/related; boundary=b; start=\"<r>\"", "--b\r\n\r\n<x/>\r\n--b--"),
                 UnreadableRequest);
}

TEST(Mime, ReadsContentIds)
{
    EXPECT_EQ(content_id_in("cid:a%40b%2Ec"), "a@b.c");
    EXPECT_EQ(content_id_in("cid:100%"), "100%");
    EXPECT_EQ(content_id_in("cid:%zz"), "%zz");
    EXPECT_EQ(content_id_in("http://a"), "");
}
