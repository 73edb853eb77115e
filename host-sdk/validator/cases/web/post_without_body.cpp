#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/web/answer_or_refusal.hpp"

namespace host_sdk::validator::cases {

namespace {

void post_without_body(Bench& bench)
{
    const auto paths = bench.paths("POST");
    const auto plugin = bench.activate();
    for (const auto& path : paths) {
        for (const char* body : {"", "&&==&", "_csrf", "a=%zz&b=%00"}) {
            static_cast<void>(answer_or_refusal(*plugin, bench.user(), "POST", path, {}, body));
        }
    }
}

} // namespace

const Case web_post_without_body{"web", "post-without-body", "A POST without a body is answered or refused.",
                                 Level::serving, &post_without_body};

} // namespace host_sdk::validator::cases
