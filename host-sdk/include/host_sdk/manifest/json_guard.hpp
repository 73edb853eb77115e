#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace host_sdk::manifest {

struct JsonLimits {
    std::size_t bytes = 64 * 1024;
    std::size_t nesting = 8;
};

/// One fault of a JSON text; lines and columns count from 1, columns in characters.
struct JsonFault {
    std::size_t line = 1;
    std::size_t column = 1;
    std::string key_path; ///< "jobs[0].every_s"; empty: the text as a whole
    std::string expectation;
};

struct JsonVerdict {
    std::vector<JsonFault> faults;
    bool parsable = true; ///< false: the text must not be given to Property_Tree

    bool ok() const { return faults.empty(); }
};

/// Judges a JSON text before Property_Tree sees it, because Property_Tree crashes on deep nesting, keeps duplicate keys
/// silently and forgets the types of values. Lists every fault it can: size, nesting, syntax, UTF-8, control characters
/// (escaped ones too), duplicate or empty keys, values that are not written as strings. Needs no recursion, so no
/// input can exhaust the stack. Never throws on bad input.
JsonVerdict guard_json(std::string_view text, const JsonLimits& limits = {});

} // namespace host_sdk::manifest
