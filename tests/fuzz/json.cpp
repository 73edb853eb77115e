// The JSON guard against the parser that it guards.
#include "host-sdk/src/manifest/json_document.hpp"
#include "tests/fuzz/fuzz_target.hpp"

#include <host_sdk/manifest/json_guard.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace host_sdk::manifest;
    const std::string_view text = fuzz::text_of(data, size);
    const JsonVerdict verdict = guard_json(text);
    for (const JsonFault& fault : verdict.faults) {
        fuzz::promise(fault.line >= 1 && fault.column >= 1, "a fault has its place");
        fuzz::promise(fuzz::is_showable(fault.expectation) && fuzz::is_showable(fault.key_path),
                      "a fault can be shown");
    }
    fuzz::promise(verdict.parsable || !verdict.ok(), "what cannot be parsed has a fault");
    const JsonDocument document = parse_json(text, "manifest.json");
    fuzz::promise(document.root.has_value() || !document.problems.empty(), "there is a document or a problem");
    if (verdict.ok()) fuzz::promise(document.root.has_value(), "what the guard lets through is parsed");
    return 0;
}
