#include "tests/support/temporary_directory.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/locale.hpp>
#include <host_sdk/web/templates.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace {

using host_sdk::Error;
using host_sdk::web::LocalizedTemplates;
using host_sdk::web::Templates;
using host_sdk::web::View;

class TemplatesTest : public testing::Test {
protected:
    support::TemporaryDirectory m_directory;
};

} // namespace

TEST_F(TemplatesTest, EscapesEveryValue)
{
    m_directory.write("page.mustache", "<p>{{text}}</p>");
    const Templates templates(m_directory.path());
    EXPECT_EQ(templates.render("page", View().set("text", "<script>alert(\"1\")</script>&'")),
              "<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&apos;</p>");
}

TEST_F(TemplatesTest, RendersListsFlagsAndPartials)
{
    m_directory.write("list.mustache", "{{#rows}}{{>parts/row}}{{/rows}}{{^rows}}none{{/rows}}{{#flag}}!{{/flag}}");
    m_directory.write("parts/row.mustache", "[{{name}}]");
    const Templates templates(m_directory.path());
    const View full = View().set("rows", {View().set("name", "a"), View().set("name", "b")}).set("flag", true);
    EXPECT_EQ(templates.render("list", full), "[a][b]!");
    EXPECT_EQ(templates.render("list", View().set("rows", std::vector<View>{}).set("flag", false)), "none");
}

TEST_F(TemplatesTest, LooksForANameInTheInnermostViewFirst)
{
    m_directory.write("page.mustache", "{{#rows}}{{name}} of {{owner}};{{#inner}}{{name}}{{/inner}}{{/rows}}{{name}}");
    const View row = View().set("name", "a").set("inner", View().set("name", "b"));
    const View page = View().set("name", "page").set("owner", "Anna").set("rows", std::vector<View>{row});
    EXPECT_EQ(Templates(m_directory.path()).render("page", page), "a of Anna;bpage");
}

TEST_F(TemplatesTest, TheLastValueOfANameCounts)
{
    m_directory.write("page.mustache", "{{#is}}{{text}}{{/is}}");
    const View view = View().set("is", false).set("text", "a").set("text", "b").set("is", true);
    EXPECT_EQ(Templates(m_directory.path()).render("page", view), "b");
}

TEST_F(TemplatesTest, ALineOfNothingButASectionsTagLeavesNoLine)
{
    m_directory.write("page.mustache", "<ul>\n  {{#rows}}\n  <li>{{name}}</li>\n  {{/rows}}\n{{! a remark }}\n</ul>\n"
                                       "{{#none}}a{{/none}}{{nobody}}.");
    const View page = View().set("rows", {View().set("name", "a"), View().set("name", "b")});
    EXPECT_EQ(Templates(m_directory.path()).render("page", page), "<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n.");
}

TEST_F(TemplatesTest, RefusesWhatIsNotWellFormed)
{
    for (const char* source : {"{{#a}}{{#b}}{{/a}}{{/b}}", "{{/a}}", "{{name", "{{}}", "{{=<% %>=}}", "{{ &name }}"}) {
        m_directory.write("page.mustache", source);
        EXPECT_THROW(Templates{m_directory.path()}, Error) << source;
    }
}

TEST_F(TemplatesTest, ATemplateDoesNotHideAValueOfItsName)
{
    m_directory.write("rows.mustache", "{{#rows}}{{name}}{{/rows}}");
    const Templates templates(m_directory.path());
    EXPECT_EQ(templates.render("rows", View().set("rows", {View().set("name", "a")})), "a");
}

TEST_F(TemplatesTest, RefusesATemplateThatIncludesItselfOrOneThatIsNotThere)
{
    m_directory.write("page.mustache", "a{{>parts/row}}");
    EXPECT_THROW(Templates{m_directory.path()}, Error);
    m_directory.write("parts/row.mustache", "b{{> parts/cell }}");
    m_directory.write("parts/cell.mustache", "c");
    EXPECT_EQ(Templates(m_directory.path()).render("page", View()), "abc");
    m_directory.write("parts/cell.mustache", "{{>page}}");
    EXPECT_THROW(Templates{m_directory.path()}, Error);
}

TEST_F(TemplatesTest, AreRenderedByManyThreadsAtOnce)
{
    m_directory.write("page.mustache", "{{#rows}}{{name}},{{/rows}}");
    const Templates templates(m_directory.path());
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&, name = std::to_string(i)] {
                const View view = View().set("rows", std::vector<View>(3, View().set("name", name)));
                for (int round = 0; round < 50; ++round)
                    right += templates.render("page", view) == name + "," + name + "," + name + "," ? 1 : 0;
            });
        }
    }
    EXPECT_EQ(right, 200);
}

TEST_F(TemplatesTest, RefusesUnescapedValues)
{
    m_directory.write("page.mustache", "{{{text}}}");
    EXPECT_THROW(Templates{m_directory.path()}, Error);
    m_directory.write("page.mustache", "{{&text}}");
    EXPECT_THROW(Templates{m_directory.path()}, Error);
}

TEST_F(TemplatesTest, NamesTheTemplateThatDoesNotParse)
{
    m_directory.write("pages/broken.mustache", "{{#open}}");
    try {
        const Templates templates(m_directory.path());
        FAIL() << "nothing was thrown";
    } catch (const Error& e) {
        EXPECT_NE(std::string(e.what()).find("pages/broken"), std::string::npos);
    }
}

TEST_F(TemplatesTest, SaysNotFoundForAnUnknownName)
{
    const Templates templates(m_directory.path());
    EXPECT_THROW(static_cast<void>(templates.render("nothing", View())), Error);
}

namespace {

struct LocalizedTemplatesTest : TemplatesTest {
    LocalizedTemplatesTest()
    {
        m_directory.write("locales/it.json", R"({ "count": "<b>{{count}}</b> fatture", "bye": "A presto" })");
        m_directory.write("locales/en.json", R"({ "count": "Invoices: <b>{{count}}</b>" })");
        m_directory.write("templates/page.mustache", "{{%count%}}, {{>parts/end}}");
        m_directory.write("templates/parts/end.mustache", "{{%bye%}}");
    }
    std::string page(std::string_view locale) const
    {
        const host_sdk::Locales locales(m_directory.path(), "it");
        return LocalizedTemplates(m_directory.path() / "templates", locales)
            .render("page", View().set("count", "<3>"), locale);
    }
};

} // namespace

TEST_F(LocalizedTemplatesTest, PutTheWordsOfTheLocaleInPlaceWithTheirTagsAndEscapeTheValues)
{
    EXPECT_EQ(page("it"), "<b>&lt;3&gt;</b> fatture, A presto");
    EXPECT_EQ(page("en"), "Invoices: <b>&lt;3&gt;</b>, A presto");
    EXPECT_EQ(page("en-GB"), page("en"));
    EXPECT_EQ(page("fr"), page("it"));
}

TEST_F(LocalizedTemplatesTest, NameTheKeyThatHasNoWords)
{
    m_directory.write("templates/other.mustache", "{{%nobody.wrote.it%}}");
    try {
        static_cast<void>(page("it"));
        FAIL() << "nothing was thrown";
    } catch (const Error& e) {
        const std::string message = e.what();
        EXPECT_NE(message.find("other"), std::string::npos) << message;
        EXPECT_NE(message.find("nobody.wrote.it"), std::string::npos) << message;
    }
}

TEST_F(LocalizedTemplatesTest, RefuseWordsThatAreNoTemplate)
{
    m_directory.write("locales/en.json", R"({ "count": "{{{count}}}" })");
    EXPECT_THROW(static_cast<void>(page("it")), Error);
}
