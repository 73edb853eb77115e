#include "tests/crash/stage.hpp"

#include <fstream>
#include <string>

namespace crash {
namespace {

constexpr int k_most_days = 8; // what is not at rest then is counted by the reckoning

int started_port(World& world, const World::HostRun& run)
{
    world.start_host(run);
    if (world.host_port() == 0) throw HostEnded("the host ended while it started");
    return world.host_port();
}

} // namespace

Stage::Stage(World& world, const World::HostRun& run)
    : m_world(world), m_today(day_text(run.day)), m_doctor(started_port(world, run))
{
    std::ifstream file(m_world.cookie_file());
    std::string cookie;
    if (std::getline(file, cookie)) {
        m_doctor.resume(cookie);
    } else {
        m_doctor.log_in();
        std::ofstream(m_world.cookie_file()) << m_doctor.cookie() << '\n';
        keep_logged_in(m_world.accounts_file());
    }
}

void Stage::await(const std::function<bool(const Ledger&)>& condition, const char* what)
{
    bool ended = false;
    const bool came = comes_true([&] {
        ended = m_world.host().has_ended();
        return ended || (std::filesystem::exists(m_world.ledger_file()) && condition(Ledger(m_world.ledger_file())));
    });
    if (ended) throw HostEnded("the host ended");
    if (!came) throw std::runtime_error(std::string("waited in vain: ") + what);
}

void Stage::await_intake()
{
    await(
        [this](const Ledger& ledger) {
            return ledger.intake_revision() == read_invoice_revision(m_world.practice_file());
        },
        "the intake");
}

void Stage::await_rest()
{
    constexpr auto k_long_enough = std::chrono::milliseconds(400);
    if (is_at_rest()) return;
    const Ledger ledger(m_world.ledger_file());
    std::int64_t version = ledger.version();
    auto since = std::chrono::steady_clock::now();
    comes_true([&] {
        if (is_at_rest() || m_world.host().has_ended()) return true;
        const std::int64_t now = ledger.version();
        if (now != version) since = std::chrono::steady_clock::now();
        version = now;
        return std::chrono::steady_clock::now() - since > k_long_enough;
    });
}

bool Stage::is_at_rest()
{
    const Ledger ledger(m_world.ledger_file());
    return ledger.open_work() == 0 && ledger.checks_due() == 0 && !ledger.is_reading_archive() &&
           ledger.intake_revision() == read_invoice_revision(m_world.practice_file());
}

namespace {

void make_ready(Stage& stage)
{
    if (!stage.doctor().has_plugin()) stage.doctor().activate();
    const auto configured = [](const Ledger& ledger) { return !ledger.is_checking_credentials(); };
    const auto is_configured = [&] { return Ledger(stage.world().ledger_file()).is_configured(); };
    stage.await(configured, "the check of the credentials");
    if (!is_configured()) stage.doctor().configure();
    stage.await(configured, "the check of the credentials");
    if (!is_configured()) throw std::runtime_error("the credentials did not pass");
    if (Ledger(stage.world().ledger_file()).associations() == 0) stage.doctor().associate();
    stage.await_intake();
}

void confirm_everything(Stage& stage)
{
    const auto documents = Ledger(stage.world().ledger_file()).documents();
    for (const LedgerDocument& document : documents) {
        if (!document.proposal.empty()) stage.doctor().confirm_proposal(document.id, document.proposal);
    }
    stage.doctor().send_all();
}

} // namespace

int drain(World& world, int first_day, int file_from)
{
    constexpr int k_most_rounds = 6;
    int day = first_day;
    for (bool settled = false; !settled && day < first_day + k_most_days; ++day) {
        Stage stage(world, {.day = day, .file_from = file_from});
        make_ready(stage);
        stage.await_rest();
        for (int round = 0; round < k_most_rounds; ++round) {
            if (Ledger(world.ledger_file()).waiting_for_doctor() == 0) break;
            confirm_everything(stage);
            stage.await_rest();
        }
        settled = Ledger(world.ledger_file()).is_settled();
        world.stop_host();
    }
    return day;
}

} // namespace crash
