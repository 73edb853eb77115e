#include "bench.hpp"
#include "cases/all_cases.hpp"

namespace host_sdk::validator::cases {

namespace {

void prepare_twice(Bench& bench)
{
    const auto plugin = bench.create();
    if (!plugin->keeps_data()) bench.skip("the plugin keeps no data of its own");
    plugin->prepare(std::nullopt);
    plugin->prepare(std::nullopt);
    plugin->prepare(bench.manifest().version_text);
    bench.create()->prepare(bench.manifest().version_text);
}

} // namespace

const Case setup_prepare_twice{"setup", "prepare-twice",
                               "Preparing again, from nothing or from this version, changes nothing and works.",
                               Level::prepared, &prepare_twice};

} // namespace host_sdk::validator::cases
