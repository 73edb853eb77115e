#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/web/tags_of_pages.hpp"

#include <host_sdk/testkit/fake_host.hpp>

namespace host_sdk::validator::cases {

namespace {

bool stays(std::string_view address)
{
    if (address.starts_with(testkit::FakeHost::k_pages)) return true; // the host said so: hsdk.links/1
    const std::string mount(k_base_path);
    for (const std::string& start :
         {mount + "/", mount + "?", mount + "#", std::string(k_assets_path) + "/", std::string("#"), std::string("?"),
          std::string("https://"), std::string("mailto:"), std::string("tel:")}) {
        if (address.starts_with(start)) return address.find("/../") == std::string_view::npos;
    }
    return address == mount;
}

void links_stay_below_mount(Bench& bench)
{
    look_at_tags(bench, [](const std::string& path, const HtmlTag& tag) {
        for (const char* attribute : {"href", "src", "action", "formaction"}) {
            const std::string address = tag.value(attribute);
            if (address.empty() || stays(address)) continue;
            Bench::fail("GET " + path + " leads to " + address + "; begin the address with request.base_path");
        }
    });
}

} // namespace

const Case web_links_stay_below_mount{"web", "links-stay-below-mount",
                                      "Links and forms of a page lead below the plugin's own address, to its assets, "
                                      "to a page that the host named, or to https, mailto and tel.",
                                      Level::serving, &links_stay_below_mount};

} // namespace host_sdk::validator::cases
