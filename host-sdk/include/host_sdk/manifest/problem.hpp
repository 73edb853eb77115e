#pragma once

#include <string>

namespace host_sdk::manifest {

/// One thing that is wrong in a package, said so that its author can put it right. A plain value.
struct Problem {
    std::string file;        ///< inside the package: "manifest.json", "locales/en.json", "icon.svg"
    std::string key_path;    ///< "routes[2].methods"; empty: the file as a whole
    std::string expectation; ///< what was expected: "GET or POST, found \"PUT\""

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// "manifest.json: routes[2].methods: expected GET or POST, found "PUT"".
std::string to_sentence(const Problem& problem);

} // namespace host_sdk::manifest
