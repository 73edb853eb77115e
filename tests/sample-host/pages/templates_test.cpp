#include "pages/templates.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <stdexcept>

namespace sample_host::pages {
namespace {

struct TemplatesTest : testing::Test {
    support::TemporaryDirectory folder;

    void write(const std::string& name, const std::string& text)
    {
        const auto file = folder.path() / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file) << text;
    }
};

TEST_F(TemplatesTest, EscapesEveryValue)
{
    write("page.mustache", "<p title=\"{{text}}\">{{text}}</p>");
    const auto html = Templates(folder.path()).render("page", View().set("text", "<script>\"x\"&'y'"));
    EXPECT_EQ(html.find("<script>"), std::string::npos);
    EXPECT_EQ(html.find("\"x\""), std::string::npos);
}

TEST_F(TemplatesTest, RefusesATemplateThatInsertsUnescaped)
{
    write("page.mustache", "{{{text}}}");
    EXPECT_THROW(Templates(folder.path()), std::runtime_error);
    write("page.mustache", "{{& text}}");
    EXPECT_THROW(Templates(folder.path()), std::runtime_error);
}

TEST_F(TemplatesTest, RefusesATemplateThatIsNotWellFormed)
{
    write("page.mustache", "{{#open}}");
    EXPECT_THROW(Templates(folder.path()), std::runtime_error);
}

TEST_F(TemplatesTest, RendersPartialsInTheirContext)
{
    write("page.mustache", "{{#rows}}{{>row}}{{/rows}}");
    write("partials/row.mustache", "[{{name}}]");
    View::List rows{View().set("name", "a"), View().set("name", "b")};
    EXPECT_EQ(Templates(folder.path()).render("page", View().set("rows", rows)), "[a][b]");
}

} // namespace
} // namespace sample_host::pages
