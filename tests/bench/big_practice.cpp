#include "tests/bench/big_practice.hpp"

#include "tests/bench/practice_filling.hpp"
#include "tests/support/big_ledger.hpp"
#include "tests/support/file_content.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <csignal>
#include <stdexcept>
#include <thread>

namespace bench {

namespace fs = std::filesystem;
using security_test::LoggedProgram;

namespace {

fs::path practice_of(const fs::path& folder)
{
    return folder / "data/practices/bianchi";
}

fs::path ledger_of(const fs::path& folder)
{
    return practice_of(folder) / "plugins/it.sistemats.plugin/ledger.db";
}

constexpr const char* k_library = "sistema-ts.so";

// Whether the plugin that is installed there is the one of this build.
bool is_up_to_date(const fs::path& folder)
{
    const fs::path offered = fs::path(PROJECT_BINARY_DIR) / "plugins/it.sistemats.plugin" / k_library;
    for (const auto& version : fs::directory_iterator(folder / "data/plugins/it.sistemats.plugin"))
        if (support::content_of(version.path() / k_library) == support::content_of(offered)) return true;
    return false;
}

// The plugin writes it with its first step.
std::string wait_for_basis(const fs::path& ledger)
{
    for (const Stopwatch watch; watch.ms() < 60'000; std::this_thread::sleep_for(std::chrono::milliseconds(50))) {
        const SQLite::Database database(ledger.string(), SQLite::OPEN_READONLY);
        SQLite::Statement feed(database, "SELECT basis FROM feed WHERE name = 'checks' AND basis <> ''");
        if (feed.executeStep()) return feed.getColumn(0).getString();
    }
    throw std::runtime_error("the plugin does not read the host's invoices");
}

} // namespace

void EndProgram::operator()(LoggedProgram* program) const
{
    if (program->process() > 0) program->end(SIGTERM);
    delete program;
}

BigPractice::BigPractice(const Scope& scope, std::int64_t documents)
    : m_documents(documents), m_folder(scope.data / std::to_string(documents))
{
    if (fs::exists(m_folder) && is_up_to_date(m_folder)) return;
    const fs::path unfinished = m_folder.string() + ".new";
    fs::remove_all(unfinished);
    fs::create_directories(unfinished);
    make(unfinished);
    fs::remove_all(m_folder);
    fs::rename(unfinished, m_folder);
}

fs::path BigPractice::ledger() const
{
    return ledger_of(m_folder);
}

void BigPractice::make(const fs::path& folder) const
{
    std::string basis;
    {
        const auto host = start_in(folder);
        security_test::MainJob(host->port()).log_in_and_activate();
        basis = wait_for_basis(ledger_of(folder));
    }
    const std::int64_t revision = fill_practice(practice_of(folder) / "practice.db",
                                                {.invoices = m_documents,
                                                 .patients = m_documents * 2 / 5 + 1,
                                                 .first_day = std::string(support::k_first_day_of_big_ledger),
                                                 .last_day = std::string(support::k_last_day_of_big_ledger)});
    for (const char* end : {"", "-wal", "-shm", ".lock"})
        fs::remove(ledger_of(folder).string() + end);
    support::write_big_ledger(ledger_of(folder), {.documents = m_documents,
                                                  .billing_entities = {"1"},
                                                  .at_rest = true,
                                                  .feed_revision = revision,
                                                  .feed_basis = basis});
}

HostProgram BigPractice::start() const
{
    return start_in(m_folder);
}

HostProgram BigPractice::start_in(const fs::path& folder) const
{
    fs::remove_all(folder / "run"); // with the log, in which the port is looked for
    return HostProgram(new LoggedProgram("sample-host",
                                         std::vector<std::string>{"--port", "0", "--data", folder / "data", "--plugins",
                                                                  std::string(PROJECT_BINARY_DIR) + "/plugins",
                                                                  "--demo-invoices", "40", "--today", "2026-11-24",
                                                                  "--sistema-ts", "https://localhost:1"},
                                         folder / "run"));
}

std::string log_in(int port)
{
    sample_host::test::HttpClient browser(port);
    if (browser.log_in("titolare@bianchi.example", security_test::k_host_password).status != 303)
        throw std::runtime_error("no log-in");
    return browser.cookie;
}

} // namespace bench
