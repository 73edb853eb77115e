#pragma once

#include "bench.hpp"

#include <optional>
#include <string>

namespace host_sdk::validator {

/// What the command line asks for.
struct Options {
    Subject subject;
    std::string only; ///< a POSIX extended regular expression over "group/name"; empty: every case
    bool list = false;
    bool in_process = false;
    bool json = false;
};

/// Reads the command line. nullopt when there is nothing to do but end with `exit_code`: help was printed, or what is
/// wrong.
std::optional<Options> read_options(int argc, char** argv, int& exit_code);

} // namespace host_sdk::validator
