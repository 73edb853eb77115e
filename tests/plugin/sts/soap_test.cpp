#include "plugin/sts/soap.hpp"

#include <gtest/gtest.h>

using namespace plugin::sts;

namespace {

std::string why_unreadable_soap(const std::string& xml)
{
    try {
        read_soap_body(xml);
        return "readable";
    } catch (const UnreadableAnswer& error) {
        return error.what();
    }
}

} // namespace

TEST(Soap, EscapesForXml)
{
    EXPECT_EQ(xml_escape("a<b>&\"'\x01z è"), "a&lt;b&gt;&amp;&quot;&apos; z è");
}

TEST(Soap, ReadsTextEntitiesAndCdata)
{
    const XmlElement body = read_soap_body("<Envelope><Body><r><a>E&apos; &#232; &amp;</a><b><![CDATA[<x>]]></b>"
                                           "<c> \n </c><d>&#1;z</d></r></Body></Envelope>");
    EXPECT_EQ(body.name, "r");
    EXPECT_EQ(body.child_text("a"), "E' è &");
    EXPECT_EQ(body.child_text("b"), "<x>");
    EXPECT_EQ(body.child_text("c"), "");
    EXPECT_EQ(body.child_text("d"), "z");
    EXPECT_EQ(body.child("e"), nullptr);
}

TEST(Soap, SaysWhyAnAnswerCannotBeRead)
{
    EXPECT_EQ(why_unreadable_soap(""), "empty");
    EXPECT_EQ(why_unreadable_soap("hello"), "not XML: text outside the root");
    EXPECT_EQ(why_unreadable_soap("<!DOCTYPE a><a/>"), "a document type or entity declaration");
    EXPECT_EQ(why_unreadable_soap("<a><!ENTITY x 'y'></a>"), "a document type or entity declaration");
    EXPECT_EQ(why_unreadable_soap("<a><b></a>"), "not XML: a wrong closing tag");
    EXPECT_EQ(why_unreadable_soap("<a><b>"), "cut off: <b> is not closed");
    EXPECT_EQ(why_unreadable_soap("<a x='"), "cut off inside a tag");
    EXPECT_EQ(why_unreadable_soap("<a/><b/>"), "not XML: more than one root");
    EXPECT_EQ(why_unreadable_soap("<a>\xC3</a>"), "not UTF-8");
    EXPECT_EQ(why_unreadable_soap("<a>\x02</a>"), "control characters");
    EXPECT_EQ(why_unreadable_soap("<a\f>"), "control characters");
    EXPECT_EQ(why_unreadable_soap("<" + std::string(201, 'a') + ">"), "an element with a very long name");
    EXPECT_EQ(why_unreadable_soap("<a/>"), "not a SOAP answer");
    EXPECT_EQ(why_unreadable_soap("<Envelope><Body/></Envelope>"), "a SOAP body without exactly one element");
    EXPECT_EQ(why_unreadable_soap("<a>" + std::string(1'500'000, 'x') + "</a>"), "larger than 1500000 bytes");
}

TEST(Soap, TechnicalTextsTellTheBeginningOfALongTextOnly)
{
    EXPECT_EQ(in_short("Password scaduta"), "Password scaduta");
    EXPECT_EQ(in_short(std::string(200, 'x')), std::string(200, 'x'));
    EXPECT_EQ(in_short(std::string(201, 'x')), std::string(200, 'x') + "…");
    EXPECT_EQ(in_short(std::string(199, 'x') + "èè"), std::string(199, 'x') + "…"); // never half a character
}
