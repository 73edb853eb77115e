#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace validator_test {

/// What the program wrote and how it ended.
struct ProgramEnd {
    int exit_code = -1;
    std::string output; ///< both streams
};

/// Runs host-sdk-validator with these arguments, quoted for a shell.
ProgramEnd run_validator(const std::string& arguments);

/// The outcome of each case, by its id, as --json gives it.
using Outcomes = std::map<std::string, std::string>;
Outcomes validate(const std::filesystem::path& package, const std::string& more_arguments = {});

/// The cases that failed or crashed.
std::string broken_cases(const Outcomes& outcomes);

} // namespace validator_test
