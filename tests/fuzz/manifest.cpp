// The manifest of a package, and the JSON guard before it.
#include "tests/fuzz/fuzz_target.hpp"

#include <host_sdk/manifest/json_guard.hpp>
#include <host_sdk/manifest/manifest_reader.hpp>

using namespace host_sdk::manifest;

namespace {

void check(std::string_view text, Form form)
{
    const ReadResult read = read_manifest(text, form);
    fuzz::promise(read.ok() == read.problems.empty(), "a manifest is read, or there are problems, never both");
    for (const Problem& problem : read.problems) {
        fuzz::promise(fuzz::is_showable(to_sentence(problem)), "a problem can be shown");
    }
    if (!read.ok()) return;
    fuzz::promise(guard_json(text).ok(), "no manifest is read that the guard refuses");
    check_texts(*read.manifest, LocaleCatalogue("it"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::text_of(data, size);
    check(text, Form::source);
    check(text, Form::package);
    return 0;
}
