#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "probe/elf_file.hpp"
#include "probe/loaded_file.hpp"

namespace host_sdk::validator::cases {

namespace {

void loads_now(Bench& bench)
{
    const ElfFile elf = read_elf_file(bench.library_file());
    if (!elf.is_elf) Bench::fail("it is not an ELF file: build it as a shared library");
    if (!elf.for_this_machine) Bench::fail("it was built for another processor: build it for this one");
    if (!elf.is_shared_library) Bench::fail("it is not a shared library: build it with host_sdk_add_plugin()");
    const LoadedFile loaded(bench.library_file());
    if (!loaded.error().empty()) Bench::fail(loaded.error() + "; link the library that defines what is missing");
}

} // namespace

const Case library_loads_now{
    "library",      "loads-now", "The library is one for this machine and loads with all its symbols resolved.",
    Level::nothing, &loads_now,  std::chrono::seconds(60),
    Level::library};

} // namespace host_sdk::validator::cases
