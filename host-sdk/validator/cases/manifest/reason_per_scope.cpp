#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "cases/manifest/problems.hpp"

namespace host_sdk::validator::cases {

namespace {

void check_reason(Bench& bench, const manifest::ScopeRequest& request)
{
    const auto key = manifest::locale_key(request.reason);
    if (!key) return;
    for (const auto& warning : bench.read().warnings) {
        if (warning.key_path == *key) {
            Bench::fail(warning.file + ": the reason of " + request.scope + " is missing; write a text for " +
                        std::string(*key));
        }
    }
}

void reason_per_scope(Bench& bench)
{
    fail_on_problems(bench, &is_about_a_reason);
    const auto& manifest = bench.manifest();
    for (const auto* requests : {&manifest.scopes, &manifest.optional_scopes}) {
        for (const auto& request : *requests)
            check_reason(bench, request);
    }
}

} // namespace

const Case manifest_reason_per_scope{
    "manifest", "reason-per-scope",
    "Each scope has a reason in every locale: the owner of the practice reads it before agreeing.", Level::nothing,
    &reason_per_scope};

} // namespace host_sdk::validator::cases
