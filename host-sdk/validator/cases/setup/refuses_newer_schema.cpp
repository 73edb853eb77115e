#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "probe/folder_state.hpp"
#include "probe/sqlite_file.hpp"

#include <host_sdk/error.hpp>

namespace host_sdk::validator::cases {

namespace {

void refuses_newer_schema(Bench& bench)
{
    {
        const auto plugin = bench.create();
        if (!plugin->keeps_data()) bench.skip("the plugin keeps no data of its own");
        plugin->prepare(std::nullopt);
    }
    const auto folder = bench.host().data().data_directory();
    const auto files = sqlite_files(folder);
    if (files.empty()) bench.skip("the plugin keeps no SQLite file whose user_version could be raised");
    for (const auto& file : files)
        raise_user_version(file);
    const auto before = folder_state(folder);
    try {
        bench.create()->prepare("999.0.0");
    } catch (const Error&) {
        if (!changes(before, folder_state(folder)).empty()) Bench::fail("it refused the data and still changed it");
        return;
    }
    Bench::fail("it took data whose user_version is higher than it knows: refuse it, an older program would spoil it");
}

} // namespace

const Case setup_refuses_newer_schema{"setup", "refuses-newer-schema",
                                      "Data of a newer version is refused with a text, and left as it is.",
                                      Level::prepared, &refuses_newer_schema};

} // namespace host_sdk::validator::cases
