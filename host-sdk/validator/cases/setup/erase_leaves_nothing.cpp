#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "workout.hpp"

namespace host_sdk::validator::cases {

namespace {

void erase_leaves_nothing(Bench& bench)
{
    const auto plugin = bench.create();
    if (!plugin->keeps_data()) bench.skip("the plugin keeps no data of its own");
    plugin->prepare(std::nullopt);
    plugin->activate();
    static_cast<void>(work_out(bench, *plugin));
    Bench::stop(*plugin);
    plugin->erase();
    for (const auto& left : std::filesystem::recursive_directory_iterator(bench.host().data().data_directory())) {
        Bench::fail("it left " + left.path().filename().string());
    }
    plugin->erase();
}

} // namespace

const Case setup_erase_leaves_nothing{"setup", "erase-leaves-nothing",
                                      "After erase the data directory is empty; erasing again works.", Level::prepared,
                                      &erase_leaves_nothing};

} // namespace host_sdk::validator::cases
