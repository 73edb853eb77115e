// The icon of a package, an SVG that is shown inside the host's page.
#include "tests/fuzz/fuzz_target.hpp"

#include <host_sdk/manifest/icon_check.hpp>

#include <algorithm>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace host_sdk::manifest;
    const std::string_view svg = fuzz::text_of(data, size);
    const auto problems = check_icon(svg, "icon.svg");
    for (const Problem& problem : problems) {
        fuzz::promise(fuzz::is_showable(to_sentence(problem)), "a problem can be shown");
    }
    if (!problems.empty()) return 0;
    std::string lower(svg);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    for (const char* hostile : {"<script", "<!doctype", "<!entity", "<foreignobject", "<style", "<a "}) {
        fuzz::promise(lower.find(hostile) == std::string::npos || lower.find("<!--") != std::string::npos,
                      "an icon that passes holds nothing that acts");
    }
    return 0;
}
