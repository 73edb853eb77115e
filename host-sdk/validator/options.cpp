#include "options.hpp"

#include <CLI/CLI.hpp>

namespace host_sdk::validator {

namespace {

constexpr int k_usage_error = 2;

} // namespace

std::optional<Options> read_options(int argc, char** argv, int& exit_code)
{
    Options options;
    std::string package;
    std::string older_data;
    CLI::App app{
        "Checks a plugin's package against the contract of the host SDK. Ends with 0 when the plugin keeps it, "
        "1 when it does not, 2 when the command is not right.",
        "host-sdk-validator"};
    app.add_option("PACKAGE", package, "Folder with manifest.json")->check(CLI::ExistingDirectory);
    app.add_option("--only", options.only,
                   "Only cases whose group/name this regular expression (POSIX extended) finds");
    app.add_flag("--list", options.list, "Print the cases and end");
    app.add_flag("--in-process", options.in_process,
                 "Try the cases in this process, for a debugger: a crash or a hang takes the validator along");
    app.add_flag("--json", options.json, "Print one JSON object instead of lines");
    app.add_option("--seed", options.subject.seed, "Seed of fuzz/random-sequence (default 1)");
    app.add_option("--older-data", older_data,
                   "Folder that holds, for each older version, a data directory named after it")
        ->check(CLI::ExistingDirectory);
    try {
        app.parse(argc, argv);
        if (package.empty() && !options.list) throw CLI::RequiredError("PACKAGE");
    } catch (const CLI::ParseError& error) {
        exit_code = app.exit(error) == 0 ? 0 : k_usage_error;
        return std::nullopt;
    }
    if (!package.empty()) options.subject.package = std::filesystem::canonical(package);
    if (!older_data.empty()) options.subject.older_data = std::filesystem::canonical(older_data);
    return options;
}

} // namespace host_sdk::validator
