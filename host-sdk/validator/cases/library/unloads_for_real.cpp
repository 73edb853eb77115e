#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "probe/loaded_file.hpp"

namespace host_sdk::validator::cases {

namespace {

void unloads_for_real(Bench& bench)
{
    if (!LoadedFile(bench.library_file()).error().empty()) bench.skip("it does not load");
    if (is_mapped(bench.library_file())) {
        bench.warn("it stays in memory: something in it is NODELETE, has a unique symbol or a thread_local destructor");
    }
}

} // namespace

const Case library_unloads_for_real{
    "library", "unloads-for-real",
    "Closing the library takes it out of memory, so that tests can prove that nothing of it runs.", Level::library,
    &unloads_for_real};

} // namespace host_sdk::validator::cases
