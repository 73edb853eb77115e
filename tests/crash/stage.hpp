#pragma once

#include "tests/crash/books.hpp"
#include "tests/crash/doctor.hpp"
#include "tests/crash/world.hpp"

#include <functional>
#include <stdexcept>

namespace crash {

/// The host ended while something was done with it.
struct HostEnded : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// One run of the host, with a doctor who is logged in.
class Stage {
public:
    /// Throws HostEnded where it was killed before it listened.
    Stage(World& world, const World::HostRun& run);

    World& world() { return m_world; }
    Doctor& doctor() { return m_doctor; }
    const std::string& today() const { return m_today; }

    /// Waits until the ledger says so. Throws HostEnded where the host ends before, std::runtime_error after a minute.
    void await(const std::function<bool(const Ledger&)>& condition, const char* what);
    /// The intake has seen the last change of the invoices.
    void await_intake();
    /// The ledger has not changed for a while: what is left waits for another day, or for the doctor.
    void await_rest();

private:
    bool is_at_rest();

    World& m_world;
    std::string m_today;
    Doctor m_doctor;
};

/// From so many documents on they leave as a file: never.
inline constexpr int k_no_files = 1000;

/// Starts the host and lets it work, with the doctor confirming whatever can be confirmed, on as many days as it takes.
/// Leaves the host stopped. Returns the day after the last.
int drain(World& world, int first_day, int file_from);

} // namespace crash
