#include "sistema-ts-simulator/app/server.hpp"

#include <CLI/CLI.hpp>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <csignal>
#include <exception>
#include <iostream>
#include <string>

using namespace sistema_ts_simulator;

namespace {

/// The signals that ask for an end, taken by sigwait() instead of interrupting: every thread inherits the mask.
sigset_t block_stop_signals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App cli("Sistema TS simulator: answers as the ministry's service does, on this machine only.");
    app::Options options;
    int latency_ms = 0;
    std::string today;
    std::string data;
    cli.add_option("--port", options.port, "Port on 127.0.0.1; 0 picks a free one")
        ->required()
        ->check(CLI::Range(65535));
    cli.add_option("--data", data, "Folder for certificates and state; made when missing")->required();
    cli.add_option("--latency-ms", latency_ms, "Wait before each answer")->check(CLI::Range(3'600'000));
    cli.add_option("--today", today, "Day that the simulator believes it is, yyyy-mm-dd");
    CLI11_PARSE(cli, argc, argv);
    options.data = data;
    options.latency = std::chrono::milliseconds(latency_ms);
    if (!today.empty()) {
        options.today = rules::parse_date(today);
        if (!options.today) {
            std::cerr << "--today: '" << today << "' is not a day: write yyyy-mm-dd\n";
            return 2;
        }
    }

    const sigset_t stop_signals = block_stop_signals();
    try {
        app::Server server(options, spdlog::stderr_logger_mt("sistema-ts-simulator"));
        std::cout << "sistema-ts-simulator listening on https://127.0.0.1:" << server.port() << std::endl;
        int signal = 0;
        sigwait(&stop_signals, &signal);
        server.stop();
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "sistema-ts-simulator: " << error.what() << "\n";
        return 1;
    }
}
