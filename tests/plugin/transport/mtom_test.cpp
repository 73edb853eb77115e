#include "plugin/sts/xml_guard.hpp"
#include "plugin/transport/mtom.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace plugin::transport;
using plugin::sts::UnreadableAnswer;
using testing::HasSubstr;

namespace {

const std::string k_type = R"(multipart/related; type="application/xop+xml"; start="<root@sts>"; boundary="b1")";

std::string part(const std::string& headers, const std::string& content, const std::string& boundary = "b1")
{
    return "--" + boundary + "\r\n" + headers + "\r\n" + content + "\r\n";
}

std::string included(const std::string& id)
{
    return R"(<csv><xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:)" + id + R"("/></csv>)";
}

std::string why_unreadable(const std::string& type, const std::string& body)
{
    try {
        return "readable: " + root_of_answer(type, body);
    } catch (const UnreadableAnswer& error) {
        return error.what();
    }
}

} // namespace

TEST(Mtom, TheFrameIsThatOfTheProtocol)
{
    const MtomFrame frame = mtom_frame("<root/>", "spese-2026.zip", "abc123");
    EXPECT_EQ(frame.content_type,
              R"(multipart/related; type="application/xop+xml"; start="<root.abc123@plugin.sistema-ts.example>"; )"
              R"(start-info="text/xml"; boundary="----=_Part_abc123")");
    EXPECT_EQ(frame.before, "------=_Part_abc123\r\n"
                            "Content-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\n"
                            "Content-Transfer-Encoding: 8bit\r\n"
                            "Content-ID: <root.abc123@plugin.sistema-ts.example>\r\n"
                            "\r\n"
                            "<root/>\r\n"
                            "------=_Part_abc123\r\n"
                            "Content-Type: application/zip; name=spese-2026.zip\r\n"
                            "Content-Transfer-Encoding: binary\r\n"
                            "Content-ID: <abc123@plugin.sistema-ts.example>\r\n"
                            "Content-Disposition: attachment; name=\"spese-2026.zip\"; filename=\"spese-2026.zip\"\r\n"
                            "\r\n");
    EXPECT_EQ(frame.after, "\r\n------=_Part_abc123--\r\n");
    EXPECT_EQ(attachment_id("abc123"), "abc123@plugin.sistema-ts.example");
}

TEST(Mtom, WhatItWritesItReads)
{
    const MtomFrame frame = mtom_frame(included(attachment_id("u1")), "a.zip", "u1");
    EXPECT_EQ(root_of_answer(frame.content_type, frame.before + "PK\x01" + frame.after), "<csv>UEsB</csv>");
}

TEST(Mtom, AnAnswerThatCameAloneIsLeftAsItIs)
{
    EXPECT_EQ(root_of_answer("text/xml; charset=utf-8", "<a/>"), "<a/>");
    EXPECT_EQ(root_of_answer("", "--b1\r\n\r\n<a/>"), "--b1\r\n\r\n<a/>");
}

TEST(Mtom, TheRootIsWhatStartNamesElseTheFirst)
{
    const std::string other = part("Content-ID: <other@sts>\r\n", "<other/>");
    const std::string root = part("content-id: <root@sts>\r\n", "<root/>");
    EXPECT_EQ(root_of_answer(k_type, other + root + "--b1--"), "<root/>");
    EXPECT_EQ(root_of_answer("multipart/related; boundary=b1", other + root + "--b1--"), "<other/>");
    EXPECT_EQ(root_of_answer("Multipart/Related;\r\n\tBoundary=b1 ; start=<root@sts>", other + root + "--b1--"),
              "<root/>");
    EXPECT_EQ(root_of_answer(k_type, "a preamble\r\n" + other + root + "--b1--\r\nan epilogue"), "<root/>");
}

TEST(Mtom, AttachmentsAreFoundHoweverTheyAreNamedAndEncoded)
{
    const std::string root = part("Content-ID: <root@sts>\r\n", included("a%40b"));
    EXPECT_EQ(root_of_answer(k_type, root + part("Content-ID: <a@b>\r\n", "ab\r\n\r\n") + "--b1--"),
              "<csv>YWINCg0K</csv>");
    EXPECT_EQ(root_of_answer(k_type, root + part("Content-ID: a@b\r\nContent-Transfer-Encoding: BASE64\r\n", "YWI=") +
                                         "--b1--"),
              "<csv>YWI=</csv>");
    const std::string long_form =
        part("Content-ID: <root@sts>\r\n", "<csv><i:Include href='cid:a@b'></i:Include></csv>");
    EXPECT_EQ(root_of_answer(k_type, long_form + part("Content-ID: <a@b>\r\n", "ab") + "--b1--"), "<csv>YWI=</csv>");
}

TEST(Mtom, OneAttachmentNamedManyTimesDoesNotMultiply)
{
    std::string root;
    for (int i = 0; i < 10'000; ++i) {
        root += included("big@sts");
    }
    const std::string body = part("Content-ID: <root@sts>\r\n", root) +
                             part("Content-ID: <big@sts>\r\n", std::string(1'000'000, 'x')) + "--b1--\r\n";
    EXPECT_THAT(why_unreadable(k_type, body), HasSubstr("larger than any answer"));
}

TEST(Mtom, WhatIsBrokenIsUnreadable)
{
    const std::string root = part("Content-ID: <root@sts>\r\n", included("a@b"));
    EXPECT_EQ(why_unreadable("multipart/related", root), "a multipart answer without a boundary");
    EXPECT_EQ(why_unreadable(k_type, "<html>"), "a multipart answer without its boundary");
    EXPECT_EQ(why_unreadable(k_type, "--b1--"), "a multipart answer without a part");
    EXPECT_EQ(why_unreadable(k_type, root), "a multipart answer that is cut off");
    EXPECT_EQ(why_unreadable(k_type, root + "--b1\r\nContent-ID: <a@b>\r\n\r\nab"),
              "a multipart answer that is cut off");
    EXPECT_EQ(why_unreadable(k_type, root + "--b1--"), "a multipart answer without the attachment that it names");
    EXPECT_EQ(why_unreadable(k_type, "--b1\r\nno headers\r\n--b1--"), "a part of a multipart answer without headers");
    EXPECT_EQ(why_unreadable(k_type, part("Content-ID: <root@sts>\r\n", "<a:Include/>") + "--b1--"),
              "an xop:Include without href");
    EXPECT_EQ(why_unreadable(k_type, part("\r\n", "<a:Include href=\"http://x\"/>") + "--b1--"),
              "an xop:Include without cid");
    std::string many;
    for (int i = 0; i < 30; ++i)
        many += part("\r\n", "x");
    EXPECT_EQ(why_unreadable(k_type, many + "--b1--"), "a multipart answer with too many parts");
}
