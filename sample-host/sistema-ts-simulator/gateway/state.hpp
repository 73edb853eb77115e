#pragma once

#include "sistema-ts-simulator/faults/fault_board.hpp"
#include "sistema-ts-simulator/services/surroundings.hpp"
#include "sistema-ts-simulator/store/database.hpp"
#include "sistema-ts-simulator/store/failed_logins.hpp"

#include <chrono>
#include <filesystem>
#include <mutex>
#include <optional>
#include <vector>

namespace sistema_ts_simulator::gateway {

/// Everything that the simulator remembers. Whoever touches a member holds `mutex`; nobody waits while holding it.
struct State {
    /// Opens `file`, planting the seeds at the first start.
    State(const std::filesystem::path& file, std::optional<rules::Date> fixed_today, std::chrono::milliseconds latency);
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() = default;

    /// Back to the first start: seeds, the day and latency of the command line, no faults.
    void reset();

    /// What services work with.
    services::Surroundings surroundings(const crypto::Decipher& decipher);

    std::mutex mutex;
    SQLite::Database database;
    store::Archive archive;
    store::Receipts receipts;
    store::Files files;
    store::FailedLogins failed_logins;
    store::Registry registry;
    store::Delegations delegations;
    store::Objections objections;
    store::Settings settings;
    faults::FaultBoard faults;
    services::Clock clock;
    services::Behaviour behaviour;
    const std::vector<rules::Account> accounts;

private:
    void plant_seeds();

    const services::Clock m_first_clock;
    const services::Behaviour m_first_behaviour;
};

} // namespace sistema_ts_simulator::gateway
