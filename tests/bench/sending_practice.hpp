#pragma once

#include "tests/bench/big_practice.hpp"

#include <chrono>
#include <optional>

namespace bench {

/// The two programs, with the practice "bianchi" connected to the simulator and its services associated; its host is
/// then ended, gets many invoices that can be sent, and is started again. All of it is new.
class SendingPractice {
public:
    struct Wanted {
        std::int64_t invoices = 0;
        std::chrono::milliseconds latency{0}; ///< of the simulator, before each answer
        bool one_by_one = false;              ///< no files
    };
    SendingPractice(const Scope& scope, const Wanted& wanted);
    ~SendingPractice();

    /// From now on the plugin takes the invoices in. Returns when the host listens.
    void start();
    void wait_until_ready(); ///< all of them are da inviare
    void confirm_all();      ///< as the doctor confirms what is ready, in as many rounds as it takes
    void wait_until_accepted();

    std::int64_t peak_memory_of_host() const; ///< bytes, since it was started
    double time_of_simulator() const;         ///< of its processor, milliseconds
    std::filesystem::path ledger() const;
    std::string sistema_ts() const;          ///< the address of the simulator
    std::filesystem::path authority() const; ///< by which it is verified

private:
    HostProgram start_host() const;
    std::int64_t count(const std::string& status) const;
    void wait_for(const std::string& status) const;

    Wanted m_wanted;
    std::filesystem::path m_folder;
    std::unique_ptr<security_test::LoggedProgram> m_simulator;
    HostProgram m_host;
};

} // namespace bench
