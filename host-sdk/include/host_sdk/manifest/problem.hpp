#pragma once

#include <string>

namespace host_sdk::manifest {

/// What sort of thing is wrong.
enum class ProblemKind {
    value,       ///< missing, of another type, or out of range
    syntax,      ///< not the JSON that a manifest or a locale may be
    unknown_key, ///< a key that nobody reads
    path,        ///< a file that is not there, or that leads out of the package
    text,        ///< a "%key%" without a text, or a locale that is not right
    agreement,   ///< two parts of the manifest do not fit together
    icon,        ///< an icon that may not be shown
    digest,      ///< the library is not the one of the manifest
};

/// One thing that is wrong in a package, said so that its author can put it right. A plain value.
struct Problem {
    std::string file;        ///< inside the package: "manifest.json", "locales/en.json", "icon.svg"
    std::string key_path;    ///< "routes[2].methods"; empty: the file as a whole
    std::string expectation; ///< what was expected: "GET or POST, found \"PUT\""
    ProblemKind kind = ProblemKind::value;

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// "manifest.json: routes[2].methods: expected GET or POST, found "PUT"".
std::string to_sentence(const Problem& problem);

} // namespace host_sdk::manifest
