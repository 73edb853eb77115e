#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "sample_data.hpp"
#include "workout.hpp"

namespace host_sdk::validator::cases {

namespace {

void prepare_from_each_older_schema(Bench& bench)
{
    if (!bench.create()->keeps_data()) bench.skip("the plugin keeps no data of its own");
    if (bench.subject().older_data.empty()) {
        bench.skip(
            "no data of older versions was given: --older-data DIR, with a data directory for each version in it");
    }
    for (const auto& version : std::filesystem::directory_iterator(bench.subject().older_data)) {
        const auto host = bench.make_empty_host();
        add_sample_data(host->data());
        std::filesystem::copy(version.path(), host->data().data_directory(), std::filesystem::copy_options::recursive);
        const auto plugin = bench.create(*host);
        plugin->prepare(version.path().filename().string());
        plugin->activate();
        const auto sentences = work_out(bench, *plugin);
        Bench::stop(*plugin);
        fail_if_any(sentences);
    }
}

} // namespace

const Case setup_prepare_from_each_older_schema{
    "setup",
    "prepare-from-each-older-schema",
    "Data of every older version that the author kept is brought up to this one.",
    Level::prepared,
    &prepare_from_each_older_schema,
    std::chrono::seconds(600)};

} // namespace host_sdk::validator::cases
