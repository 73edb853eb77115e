#pragma once

#include "sistema-ts-simulator/rules/calendar.hpp"

#include <spdlog/logger.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>

namespace sistema_ts_simulator::app {

/// What the command line says. Plain value.
struct Options {
    int port = 0; ///< 0: any free one
    std::filesystem::path data;
    std::chrono::milliseconds latency{0};
    std::optional<rules::Date> today; ///< nothing: the machine's day
};

/// The whole simulator, listening on 127.0.0.1 from construction to destruction. Its methods may be called from any
/// thread.
class Server {
public:
    /// Makes keys, certificates and state in the data directory where they are missing. Throws std::exception when the
    /// directory cannot be used or the port is taken.
    Server(const Options& options, std::shared_ptr<spdlog::logger> log);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    int port() const;

    /// Ends waits and connections; returns when no request is being served any more.
    void stop();

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace sistema_ts_simulator::app
