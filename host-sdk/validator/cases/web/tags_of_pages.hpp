#pragma once

#include "cases/web/answer_or_refusal.hpp"
#include "probe/html_tags.hpp"

namespace host_sdk::validator::cases {

/// Shows every tag of every page that the plugin answers, with the path of the page.
template <class Look>
void look_at_tags(Bench& bench, Look look)
{
    const auto paths = bench.paths("GET");
    const auto plugin = bench.activate();
    for (const auto& path : paths) {
        const auto answer = answer_or_refusal(*plugin, bench.user(), "GET", path);
        if (!answer || answer->kind != HSDK_RESPONSE_FRAGMENT) continue;
        for (const auto& tag : tags_of(answer->body))
            look(path, tag);
    }
}

} // namespace host_sdk::validator::cases
