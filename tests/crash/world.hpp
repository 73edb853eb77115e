#pragma once

#include "tests/crash/process.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace crash {

/// A host program with one practice, and a Sistema TS, over folders that outlive both. Not thread-safe.
class World {
public:
    /// How one run of the host is started.
    struct HostRun {
        int day = 0;                          ///< days after k_first_day
        int file_from = 100;                  ///< documents that leave as one file
        Process::Environment kill_point = {}; ///< empty: without the library that kills
    };

    /// The folder is made where it is missing; otherwise what it holds goes on.
    explicit World(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    ~World();

    void start_simulator(int latency_ms = 0);
    void stop_simulator();
    int simulator_port() const { return m_simulator_port; }

    void start_host(const HostRun& run);
    /// In order.
    void stop_host();
    Process& host() { return *m_host; }
    int host_port() const { return m_host_port; }

    /// What the simulator answers under /_simulator/. Throws where it refuses.
    std::string get(const std::string& path) const;
    void post(const std::string& path, const std::string& json) const;

    const std::filesystem::path& folder() const { return m_folder; }
    std::filesystem::path host_folder() const { return m_folder / "host"; }
    std::filesystem::path plugin_folder() const;
    std::filesystem::path ledger_file() const { return plugin_folder() / "ledger.db"; }
    std::filesystem::path practice_file() const { return host_folder() / "practices/bianchi/practice.db"; }
    std::filesystem::path accounts_file() const { return host_folder() / "accounts.db"; }
    /// The session of the doctor, from one run of the host to the next: a log-in costs as much time as all the rest.
    std::filesystem::path cookie_file() const { return m_folder / "cookie"; }
    std::filesystem::path simulator_folder() const { return m_folder / "simulator"; }

    /// Of the library that kills: where the files are that it watches.
    Process::Environment kill_points(const std::filesystem::path& watched) const;

private:
    std::string control(const std::string& method, const std::string& path, const std::string& body) const;

    std::filesystem::path m_folder;
    std::unique_ptr<Process> m_simulator;
    int m_simulator_port = 0;
    std::unique_ptr<Process> m_host;
    int m_host_port = 0;
};

/// "2026-06-01", so many days later.
std::string day_text(int days_later);

} // namespace crash
