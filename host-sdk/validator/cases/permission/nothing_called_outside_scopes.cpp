#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "workout.hpp"

#include <algorithm>
#include <string>

namespace host_sdk::validator::cases {

namespace {

void nothing_called_outside_scopes(Bench& bench)
{
    auto& host = bench.host();
    {
        const auto plugin = bench.activate();
        static_cast<void>(work_out(bench, *plugin));
    }
    const auto& manifest = bench.manifest();
    for (const auto& call : host.calls()) {
        const auto asks = [&](const auto& request) { return request.scope == call.scope; };
        const auto in = [&](const auto& scopes) { return std::any_of(scopes.begin(), scopes.end(), asks); };
        if (!call.scope.empty() && !in(manifest.scopes) && !in(manifest.optional_scopes)) {
            Bench::fail("it calls " + std::string(call.name) + ", which needs the scope " + std::string(call.scope) +
                        "; ask for it in the manifest, with a reason");
        }
    }
}

} // namespace

const Case permission_nothing_called_outside_scopes{"permission", "nothing-called-outside-scopes",
                                                    "The plugin calls nothing for which it did not ask the scope.",
                                                    Level::serving, &nothing_called_outside_scopes};

} // namespace host_sdk::validator::cases
