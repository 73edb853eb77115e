#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "probe/folder_state.hpp"
#include "probe/private_folder.hpp"
#include "workout.hpp"

namespace host_sdk::validator::cases {

namespace {

void writes_only_in_data_directory(Bench& bench)
{
    const PrivateFolder folder;
    folder.enter();
    const auto before = folder_state(bench.package());
    auto& host = bench.host();
    {
        const auto plugin = bench.activate();
        static_cast<void>(work_out(bench, *plugin));
    }
    auto written = changes(before, folder_state(bench.package()));
    for (const auto& name : changes({}, folder_state(folder.path(), host.data().data_directory()))) {
        written.push_back(name);
    }
    if (!written.empty()) Bench::fail("it wrote " + written.front() + "; keep everything in Storage::data_directory()");
}

} // namespace

const Case resources_writes_only_in_data_directory{"resources", "writes-only-in-data-directory",
                                                   "The plugin writes in its data directory only.", Level::serving,
                                                   &writes_only_in_data_directory};

} // namespace host_sdk::validator::cases
