#include "manifest_text.hpp"
#include "package_fixture.hpp"

#include <host_sdk/manifest/icon_check.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using manifest_test::k_icon;
using manifest_test::replaced;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

namespace {

std::vector<std::string> problems(std::string_view svg)
{
    return manifest_test::sentences(host_sdk::manifest::check_icon(svg, "icon.svg"));
}

std::vector<std::string> problems_with_part(std::string_view old_part, std::string_view new_part)
{
    return problems(replaced(std::string(k_icon), old_part, new_part));
}

/// The icon with something more inside.
std::vector<std::string> problems_inside(std::string_view content)
{
    return problems_with_part("</svg>", std::string(content) + "</svg>");
}

} // namespace

TEST(IconCheck, AcceptsAPlainIcon)
{
    EXPECT_THAT(problems(k_icon), ElementsAre());
}

TEST(IconCheck, AcceptsEveryAllowedElement)
{
    EXPECT_THAT(problems_inside("<g fill='none'><title>Invio</title><circle cx='1' cy='1' r='1'/><rect width='1'/>"
                                "<line x1='0'/><polyline points='0 0'/><polygon points='0 0'/></g>"),
                ElementsAre());
}

TEST(IconCheck, AcceptsADeclarationAndAComment)
{
    EXPECT_THAT(problems("<?xml version=\"1.0\"?>\n<!-- Invio -->\n" + std::string(k_icon) + "\n"), ElementsAre());
}

TEST(IconCheck, RefusesMoreThanEightKibibytes)
{
    EXPECT_THAT(problems_inside(std::string(8 * 1024, ' ')), ElementsAre(HasSubstr("at most 8192 bytes")));
}

TEST(IconCheck, RequiresAViewBox)
{
    EXPECT_THAT(
        problems_with_part(R"( viewBox="0 0 16 16")", ""),
        ElementsAre("icon.svg: line 1, column 1: expected a viewBox of four numbers, as viewBox=\"0 0 16 16\""));
}

TEST(IconCheck, RequiresFourNumbersInTheViewBox)
{
    for (const char* value : {"0 0 16", "0 0 16 16 16", "0 0 a b", "", "0 0 1.2.3 4"})
        EXPECT_THAT(problems_with_part("0 0 16 16", value), ElementsAre(HasSubstr("viewBox of four numbers"))) << value;
}

TEST(IconCheck, RequiresTheNamespaceOfSvg)
{
    EXPECT_THAT(problems_with_part("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"),
                ElementsAre(HasSubstr("xmlns=")));
}

TEST(IconCheck, RefusesActiveAndForeignElements)
{
    for (const std::string name : {"script", "style", "foreignObject", "a", "use", "image", "animate", "set", "iframe",
                                   "SCRIPT", "svg:script", "defs", "filter"})
        EXPECT_THAT(problems_inside("<" + name + "></" + name + ">"), ElementsAre(HasSubstr("only svg, g, path")))
            << name;
}

TEST(IconCheck, RefusesHandlersLinksAndStyles)
{
    for (const std::string name : {"onload", "onclick", "ONLOAD", "href", "xlink:href", "style", "xmlns:xlink", "src",
                                   "filter", "mask", "clip-path"})
        EXPECT_THAT(problems_inside("<g " + name + "=\"x\"/>"), ElementsAre(HasSubstr("no attribute"))) << name;
}

TEST(IconCheck, RefusesAddressesInValues)
{
    for (const std::string value : {"url(#a)", "URL(http://example.it)", "javascript:alert(1)", "data:text/html,x"})
        EXPECT_THAT(problems_inside("<g fill=\"" + value + "\"/>"), ElementsAre(HasSubstr("no url()"))) << value;
}

TEST(IconCheck, RefusesEntitiesInValues)
{
    EXPECT_THAT(problems_inside("<g fill=\"u&#114;l(#a)\"/>"), ElementsAre(HasSubstr("no entity")));
}

TEST(IconCheck, RefusesEntitiesInATitle)
{
    EXPECT_THAT(problems_inside("<title>&a;</title>"), ElementsAre(HasSubstr("no entity")));
}

TEST(IconCheck, RequiresANamespace)
{
    EXPECT_THAT(problems_with_part(" xmlns=\"http://www.w3.org/2000/svg\"", ""), ElementsAre(HasSubstr("xmlns=")));
}

TEST(IconCheck, RefusesADocumentType)
{
    EXPECT_THAT(problems("<!DOCTYPE svg [<!ENTITY a \"b\">]>" + std::string(k_icon)),
                ElementsAre(HasSubstr("no document type")));
}

TEST(IconCheck, RefusesCdata)
{
    EXPECT_THAT(problems_inside("<![CDATA[x]]>"), ElementsAre(HasSubstr("CDATA")));
}

TEST(IconCheck, RefusesAProcessingInstruction)
{
    EXPECT_THAT(problems_inside("<?xml-stylesheet href='a.css'?>"), ElementsAre(HasSubstr("processing instruction")));
}

TEST(IconCheck, RefusesTextOutsideATitle)
{
    EXPECT_THAT(problems_inside("text"), ElementsAre(HasSubstr("no text outside <title>")));
}

TEST(IconCheck, RefusesAnotherRoot)
{
    EXPECT_THAT(problems("<g xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"),
                ElementsAre(HasSubstr("one <svg> element")));
}

TEST(IconCheck, RefusesASecondRoot)
{
    EXPECT_THAT(problems(std::string(k_icon) + std::string(k_icon)), ElementsAre(HasSubstr("one <svg> element")));
}

TEST(IconCheck, RefusesAnEmptyFile)
{
    EXPECT_THAT(problems(""), ElementsAre(HasSubstr("an <svg> element")));
}

TEST(IconCheck, RefusesAnElementLeftOpen)
{
    EXPECT_THAT(problems_inside("<g>"), ElementsAre(HasSubstr("</g>")));
}

TEST(IconCheck, RefusesAnAttributeGivenTwice)
{
    EXPECT_THAT(problems_inside("<g fill=\"a\" fill=\"b\"/>"), ElementsAre(HasSubstr("fill only once")));
}

TEST(IconCheck, RefusesBrokenMarkup)
{
    for (const char* svg : {"<", "<svg", "<svg x", "<svg x=", "<svg x=\"", "</svg>", "<!--", "<?xml ", "< svg/>",
                            "<svg/ >", "<svg a=\"1\"b=\"2\"/>", "text"})
        EXPECT_FALSE(problems(svg).empty()) << svg;
}

TEST(IconCheck, RefusesInvalidUtf8AndControlCharacters)
{
    for (const char* content : {"<title>\xFF</title>", "<title>\x01</title>"})
        EXPECT_THAT(problems_inside(content), ElementsAre(HasSubstr("UTF-8 without control characters")));
}

TEST(IconCheck, ListsEveryProblemWithItsPlace)
{
    EXPECT_THAT(
        problems_inside("\n<script/>\n<g onload=\"x\" fill=\"url(a)\"/>"),
        ElementsAre(HasSubstr("line 2, column 1"), HasSubstr("line 3, column 4"), HasSubstr("line 3, column 15")));
}

TEST(IconCheck, RefusesAnIconCutAnywhere)
{
    for (std::size_t length = 0; length < k_icon.size(); ++length)
        ASSERT_FALSE(problems(k_icon.substr(0, length)).empty()) << length;
}
