#pragma once

#include "tests/crash/figures.hpp"
#include "tests/crash/stage.hpp"

#include <atomic>
#include <mutex>
#include <random>
#include <set>

namespace crash {

/// One practice that works without a pause while its host is killed again and again: invoices are written, paid,
/// changed and cancelled, documents are sent one by one and as files, proposals are confirmed, the archive is read,
/// certificates are replaced. The simulator lives through all of it, and takes its time for each answer.
class BusyLife {
public:
    BusyLife(std::filesystem::path folder, unsigned seed);

    /// Kills so many times; every few times everything is drained and reckoned.
    Figures kill(int times);

private:
    void begin();
    void live_until_killed(Figures& figures);
    void come_to_rest(Figures& figures);
    /// A document whose sending was confirmed is never just left: it is queued, on its way, told of, or has a note.
    void check_wishes(Stage& stage, Figures& figures);

    // What is done on threads of their own, until the host is killed.
    void do_something_with_an_invoice(Doctor& doctor, std::mt19937& random);
    void do_something_with_sistema_ts(Doctor& doctor, std::mt19937& random);

    World m_world;
    std::mt19937 m_random;
    int m_day = 0;
    int m_kill = 0;
    std::atomic<bool> m_killed = false;
    std::atomic<std::int64_t> m_newest_invoice = 0;
    std::mutex m_mutex; // guards what follows
    std::set<std::int64_t> m_wished;
};

} // namespace crash
