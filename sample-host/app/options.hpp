#pragma once

#include "services/deployment_settings.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace sample_host::app {

/// What the command line says.
struct Options {
    int port = 0; ///< 0: a free one
    std::filesystem::path data;
    std::filesystem::path plugins;
    std::optional<std::int64_t> demo_invoices; ///< --demo-invoices
    std::string today;                         ///< empty: the machine's date
    std::string locale = "it";                 ///< that plugins are asked for
    services::DeploymentSettings deployment;   ///< --sistema-ts, --sistema-ts-ca, --sanitel-cert, --plugin-setting
};

/// What reading the command line led to: options to start with, or an exit code after a message was printed.
struct CommandLine {
    std::optional<Options> options;
    int exit_code = 0;
};

CommandLine read_command_line(int argc, const char* const* argv);

} // namespace sample_host::app
