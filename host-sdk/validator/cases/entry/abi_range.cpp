#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "probe/loaded_file.hpp"

#include <string>

namespace host_sdk::validator::cases {

namespace {

void abi_range(Bench& bench)
{
    const LoadedFile loaded(bench.library_file());
    const hsdk_entry* entry = loaded.entry();
    if (entry == nullptr) Bench::skip("it has no entry: see library/exports-one-symbol");
    const std::string built = std::to_string(entry->abi_major) + "." + std::to_string(entry->abi_minor);
    const std::string own = std::to_string(HSDK_ABI_MAJOR) + "." + std::to_string(HSDK_ABI_MINOR);
    if (entry->abi_major != HSDK_ABI_MAJOR)
        Bench::fail("it was built for SDK " + built + "; this validator has " + own);
    if (entry->abi_minor > HSDK_ABI_MINOR)
        Bench::fail("it was built for SDK " + built + "; hosts of " + own + " refuse it");
    const auto& range = bench.manifest().sdk;
    if (entry->abi_minor > range.min.minor_number && range.min.major_number == entry->abi_major) {
        bench.warn("the manifest takes hosts from SDK " + std::to_string(range.min.major_number) + "." +
                   std::to_string(range.min.minor_number) + " on, but the library was built for " + built);
    }
}

} // namespace

const Case entry_abi_range{"entry", "abi-range",
                           "The plugin was built for this generation of the SDK, and no newer minor version.",
                           Level::library, &abi_range};

} // namespace host_sdk::validator::cases
