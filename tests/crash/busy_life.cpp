#include "tests/crash/busy_life.hpp"

#include "tests/crash/sanitel_successor.hpp"
#include "tests/support/file_content.hpp"

#include <fstream>
#include <iostream>
#include <iterator>
#include <thread>

namespace crash {
namespace {

constexpr int k_latency_ms = 15;
constexpr int k_longest_life_ms = 600;
constexpr int k_kills_until_rest = 10;
constexpr int k_patients = 12;

int up_to(std::mt19937& random, int limit)
{
    return static_cast<int>(random() % static_cast<unsigned>(limit));
}

void wait_ms(int milliseconds)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

} // namespace

BusyLife::BusyLife(std::filesystem::path folder, unsigned seed) : m_world(std::move(folder)), m_random(seed) {}

Figures BusyLife::kill(int times)
{
    Figures figures;
    try {
        begin();
        for (m_kill = 1; m_kill <= times; ++m_kill) {
            live_until_killed(figures);
            ++figures.kills;
            if (m_kill % k_kills_until_rest == 0 || m_kill == times) come_to_rest(figures);
        }
    } catch (const std::exception& failure) {
        figures.break_down("kill " + std::to_string(m_kill), failure.what());
    }
    return figures;
}

void BusyLife::begin()
{
    m_world.start_simulator(k_latency_ms);
    drain(m_world, 0, k_no_files);
    m_day = 1;
}

void BusyLife::live_until_killed(Figures& figures)
{
    const int life_ms = up_to(m_random, k_longest_life_ms);
    Stage stage(m_world, {.day = m_day, .file_from = up_to(m_random, 2) == 0 ? 3 : k_no_files});
    if (!stage.doctor().has_plugin()) stage.doctor().activate(); // in quarantine after two kills in a row
    check_wishes(stage, figures);

    m_killed = false;
    const auto live = [this, cookie = stage.doctor().cookie()](std::mt19937 random, auto action) {
        Doctor doctor(m_world.host_port());
        doctor.resume(cookie);
        while (!m_killed) {
            try {
                while (!m_killed) {
                    action(doctor, random);
                }
            } catch (const std::exception&) {
                // Killed, or refused: an invoice that is cancelled cannot be changed.
            }
        }
    };
    std::thread secretary(live, std::mt19937(m_random()), [this](Doctor& doctor, std::mt19937& random) {
        do_something_with_an_invoice(doctor, random);
    });
    std::thread owner(live, std::mt19937(m_random()),
                      [this](Doctor& doctor, std::mt19937& random) { do_something_with_sistema_ts(doctor, random); });
    wait_ms(life_ms);
    m_world.host().kill();
    m_killed = true;
    secretary.join();
    owner.join();
}

void BusyLife::do_something_with_an_invoice(Doctor& doctor, std::mt19937& random)
{
    const std::string today = day_text(m_day);
    const auto newest = static_cast<int>(m_newest_invoice.load());
    const int what = up_to(random, 10);
    const int euros = 10 + up_to(random, 60);
    const std::int64_t one_of_them = newest == 0 ? 0 : std::max(1, newest - up_to(random, 40));
    if (what < 5 || newest == 0) {
        m_newest_invoice = doctor.create_invoice(1 + up_to(random, k_patients), euros, today, what < 4 ? today : "");
    } else if (what < 7) {
        doctor.pay(one_of_them, today);
    } else if (what < 9) {
        doctor.change_amount(one_of_them, euros);
    } else {
        doctor.cancel(one_of_them);
    }
    wait_ms(up_to(random, 20));
}

void BusyLife::do_something_with_sistema_ts(Doctor& doctor, std::mt19937& random)
{
    const int what = up_to(random, 50);
    if (what == 0) {
        doctor.read_archive(2026);
    } else if (what == 1) {
        const auto folder = m_world.simulator_folder();
        doctor.install_certificate(up_to(random, 2) == 0 ? support::content_of(folder / "sanitel-cert.pem")
                                                         : sanitel_successor(folder));
    } else if (what < 15) {
        for (const LedgerDocument& document : Ledger(m_world.ledger_file()).documents()) {
            if (!document.proposal.empty()) return doctor.confirm_proposal(document.id, document.proposal);
        }
    } else {
        const std::vector<std::int64_t> documents = doctor.send_all();
        const std::lock_guard lock(m_mutex);
        m_wished.insert(documents.begin(), documents.end());
    }
    wait_ms(up_to(random, 50));
}

void BusyLife::check_wishes(Stage& stage, Figures& figures)
{
    for (const LedgerDocument& document : Ledger(stage.world().ledger_file()).documents()) {
        const bool left = document.status == "to_send" && !document.queued && document.note.empty();
        if (!left || m_wished.count(document.id) == 0) continue;
        ++figures.lost;
        figures.details.push_back("kill " + std::to_string(m_kill) + "\n    lost: the wish to send " + document.number);
        std::cerr << figures.details.back() << std::endl;
    }
    m_wished.clear();
}

void BusyLife::come_to_rest(Figures& figures)
{
    m_day = drain(m_world, m_day + 1, k_no_files);
    const Reckoning reckoning = reckon(m_world);
    figures.documents = 0; // they are all of the same life: the last count is that of all
    figures.add(reckoning, "after kill " + std::to_string(m_kill));
    m_wished.clear();
    std::cerr << "kill " << m_kill << ": " << reckoning.documents << " documents at Sistema TS" << std::endl;
}

} // namespace crash
