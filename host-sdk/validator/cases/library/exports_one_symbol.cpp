#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "probe/elf_file.hpp"

#include <host_sdk/abi/entry.h>

#include <algorithm>
#include <string>

namespace host_sdk::validator::cases {

namespace {

void exports_one_symbol(Bench& bench)
{
    const auto exported = read_elf_file(bench.library_file()).exported;
    if (!exported) Bench::fail("it has no table of dynamic symbols: do not strip it with more than --strip-unneeded");
    const auto is_entry = [](const ExportedSymbol& symbol) { return symbol.name == HSDK_ENTRY_SYMBOL; };
    if (std::none_of(exported->begin(), exported->end(), is_entry)) {
        Bench::fail("it does not export " HSDK_ENTRY_SYMBOL ": name the plugin's class once with HOST_SDK_PLUGIN");
    }
    if (exported->size() > 1) {
        const auto other = std::find_if_not(exported->begin(), exported->end(), is_entry);
        Bench::fail("it exports " + std::to_string(exported->size() - 1) + " symbols more, as " + other->name +
                    ": link it with host_sdk_add_plugin(), which gives the linker plugin_exports.map");
    }
}

} // namespace

const Case library_exports_one_symbol{"library", "exports-one-symbol",
                                      "The library exports hsdk_entry_v1 and nothing else.", Level::library,
                                      &exports_one_symbol};

} // namespace host_sdk::validator::cases
