#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/web/tags_of_pages.hpp"

namespace host_sdk::validator::cases {

namespace {

/// What in the tag a browser would run; empty: nothing.
std::string inline_code_in(const HtmlTag& tag)
{
    if (tag.name == "style") return "a style";
    if (tag.name == "script" && tag.value("src").empty()) return "a script";
    for (const auto& [name, value] : tag.attributes) {
        if (name == "style") return "a style";
        if (name.starts_with("on")) return "the handler " + name;
        if (value.starts_with("javascript:")) return "a javascript: address";
    }
    return {};
}

void no_inline_script(Bench& bench)
{
    look_at_tags(bench, [](const std::string& path, const HtmlTag& tag) {
        if (const auto inlined = inline_code_in(tag); !inlined.empty()) {
            Bench::fail("GET " + path + ": " + inlined + " in <" + tag.text + ">; put it into a packaged file");
        }
    });
}

} // namespace

const Case web_no_inline_script{"web", "no-inline-script",
                                "Pages have no script, style or handler in them: the host forbids them to the browser.",
                                Level::serving, &no_inline_script};

} // namespace host_sdk::validator::cases
