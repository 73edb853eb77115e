#include "bench.hpp"
#include "cases/all_cases.hpp"

namespace host_sdk::validator::cases {

namespace {

void prepare_fresh(Bench& bench)
{
    const auto plugin = bench.create();
    if (!plugin->keeps_data()) bench.skip("the plugin keeps no data of its own");
    plugin->prepare(std::nullopt);
}

} // namespace

const Case setup_prepare_fresh{
    "setup",         "prepare-fresh", "Data that was never there is prepared without a word.",
    Level::instance, &prepare_fresh,  std::chrono::seconds(60),
    Level::prepared};

} // namespace host_sdk::validator::cases
