#include "bench.hpp"
#include "cases/all_cases.hpp"
#include "probe/loaded_file.hpp"

namespace host_sdk::validator::cases {

namespace {

void id_and_version_match_manifest(Bench& bench)
{
    const LoadedFile loaded(bench.library_file());
    const hsdk_entry* entry = loaded.entry();
    if (entry == nullptr) Bench::skip("it has no entry: see library/exports-one-symbol");
    if (entry->plugin_id == nullptr || entry->plugin_version == nullptr || entry->create == nullptr) {
        Bench::fail("the entry is not filled: make it with HOST_SDK_PLUGIN");
    }
    const auto& manifest = bench.manifest();
    if (manifest.id != entry->plugin_id || manifest.version_text != entry->plugin_version) {
        Bench::fail(std::string("the entry says ") + entry->plugin_id + " " + entry->plugin_version +
                    ", the manifest says " + manifest.id + " " + manifest.version_text);
    }
}

} // namespace

const Case entry_id_and_version_match_manifest{"entry", "id-and-version-match-manifest",
                                               "The entry and the manifest give the same id and version.",
                                               Level::library, &id_and_version_match_manifest};

} // namespace host_sdk::validator::cases
