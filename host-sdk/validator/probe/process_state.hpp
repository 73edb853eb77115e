#pragma once

#include <string>
#include <vector>

namespace host_sdk::validator {

/// What a plugin must leave in the process as it found it.
struct ProcessState {
    std::size_t threads = 0;
    std::vector<std::string> descriptors; ///< "7 -> /tmp/file"
    std::string working_directory;
    std::string locale;
    std::string umask;
    std::vector<std::string> environment;
    std::string signal_handlers; ///< one sign per signal: default, ignored or handled

    static ProcessState now();
};

/// Each difference in words: "a thread more than before", "the descriptor 7 -> /tmp/file is open". Empty: none.
std::vector<std::string> differences(const ProcessState& before, const ProcessState& after);

} // namespace host_sdk::validator
