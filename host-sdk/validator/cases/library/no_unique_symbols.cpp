#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "probe/elf_file.hpp"

namespace host_sdk::validator::cases {

namespace {

void no_unique_symbols(Bench& bench)
{
    const auto exported = read_elf_file(bench.library_file()).exported;
    for (const auto& symbol : exported.value_or(std::vector<ExportedSymbol>{})) {
        if (symbol.unique) Bench::fail(symbol.name + " is STB_GNU_UNIQUE: link the plugin with host_sdk_add_plugin()");
    }
}

} // namespace

const Case library_no_unique_symbols{"library", "no-unique-symbols",
                                     "No symbol is shared with another version of the plugin in the same process.",
                                     Level::library, &no_unique_symbols};

} // namespace host_sdk::validator::cases
