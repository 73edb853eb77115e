#include "tests/bench/sending_practice.hpp"

#include "tests/bench/practice_filling.hpp"
#include "tests/support/file_content.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <unistd.h>

#include <sstream>
#include <stdexcept>
#include <thread>

namespace bench {

namespace fs = std::filesystem;
using security_test::LoggedProgram;
using security_test::MainJob;

namespace {

constexpr std::chrono::milliseconds k_pause{10};        // between two looks at a condition
constexpr std::chrono::minutes k_longest_stillness{15}; // a file is made, sent and asked for before anything changes

} // namespace

SendingPractice::SendingPractice(const Scope& scope, const Wanted& wanted)
    : m_wanted(wanted), m_folder(scope.data / "sending")
{
    fs::remove_all(m_folder);
    fs::create_directories(m_folder / "simulator");
    m_simulator = std::make_unique<LoggedProgram>(
        "sistema-ts-simulator",
        std::vector<std::string>{"--port", "0", "--data", m_folder / "simulator", "--today", "2026-11-24",
                                 "--latency-ms", std::to_string(wanted.latency.count())},
        m_folder / "simulator-run");
    m_host = start_host();
    MainJob doctor(m_host->port());
    doctor.log_in_and_activate();
    doctor.configure(security_test::k_password, security_test::k_pin);
    doctor.associate();
    m_host.reset();
    fill_practice(m_folder / "data/practices/bianchi/practice.db", {.invoices = wanted.invoices,
                                                                    .patients = wanted.invoices * 2 / 5 + 1,
                                                                    .first_day = "2026-01-02",
                                                                    .last_day = "2026-11-20"});
}

SendingPractice::~SendingPractice()
{
    m_host.reset();
    m_simulator.reset();
    std::error_code ignored;
    fs::remove_all(m_folder, ignored);
}

HostProgram SendingPractice::start_host() const
{
    fs::remove_all(m_folder / "host-run"); // with the log, in which the port is looked for
    const fs::path simulator = m_folder / "simulator";
    std::vector<std::string> arguments{"--port",          "0",
                                       "--data",          m_folder / "data",
                                       "--plugins",       std::string(PROJECT_BINARY_DIR) + "/plugins",
                                       "--demo-invoices", "40",
                                       "--today",         "2026-11-24",
                                       "--sistema-ts",    "https://localhost:" + std::to_string(m_simulator->port()),
                                       "--sistema-ts-ca", simulator / "ca.pem",
                                       "--sanitel-cert",  simulator / "sanitel-cert.pem"};
    if (m_wanted.one_by_one) arguments.insert(arguments.end(), {"--plugin-setting", "sistema-ts.file-from=1000000"});
    return HostProgram(new LoggedProgram("sample-host", arguments, m_folder / "host-run"));
}

void SendingPractice::start()
{
    m_host = start_host();
}

fs::path SendingPractice::ledger() const
{
    return m_folder / "data/practices/bianchi/plugins/it.sistemats.plugin/ledger.db";
}

std::string SendingPractice::sistema_ts() const
{
    return "https://localhost:" + std::to_string(m_simulator->port());
}

fs::path SendingPractice::authority() const
{
    return m_folder / "simulator/ca.pem";
}

// Of the kept counts: looking must not cost what is measured.
std::int64_t SendingPractice::count(const std::string& status) const
{
    SQLite::Database database(ledger().string(), SQLite::OPEN_READONLY, 10'000);
    SQLite::Statement query(database, "SELECT coalesce(sum(documents), 0) FROM document_count WHERE status = ?");
    query.bind(1, status);
    query.executeStep();
    return query.getColumn(0).getInt64();
}

// Until they are as many as the invoices, but for the few demo data.
void SendingPractice::wait_for(const std::string& status) const
{
    constexpr std::int64_t k_demo_data = 20;
    std::int64_t last = -1;
    for (Stopwatch still; last < m_wanted.invoices - k_demo_data; std::this_thread::sleep_for(k_pause)) {
        const std::int64_t now = count(status);
        if (now != last) still = Stopwatch();
        last = now;
        if (still.ms() > std::chrono::duration<double, std::milli>(k_longest_stillness).count())
            throw std::runtime_error("only " + std::to_string(now) + " documents are " + status);
    }
}

void SendingPractice::wait_until_ready()
{
    wait_for("to_send");
}

void SendingPractice::wait_until_accepted()
{
    wait_for("accepted");
}

void SendingPractice::confirm_all()
{
    sample_host::test::HttpClient browser(m_host->port());
    if (browser.log_in("titolare@bianchi.example", security_test::k_host_password).status != 303)
        throw std::runtime_error("no log-in");
    const std::string mark = "name=\"documento\" value=\"";
    for (;;) {
        const auto page = browser.submit(k_mount + "/documenti/invio", {{"quali", "tutti"}}).body;
        sample_host::test::Form form;
        for (auto at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1)) {
            const auto begin = at + mark.size();
            form.emplace_back("documento", page.substr(begin, page.find('"', begin) - begin));
        }
        if (form.empty()) return;
        if (browser.submit(k_mount + "/documenti/invio/conferma", form).status != 303)
            throw std::runtime_error("the sending is not confirmed");
    }
}

std::int64_t SendingPractice::peak_memory_of_host() const
{
    std::istringstream status(support::content_of("/proc/" + std::to_string(m_host->process()) + "/status"));
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) return std::stoll(line.substr(6)) * 1024; // it says kB
    }
    throw std::runtime_error("the system does not tell the memory of a process");
}

double SendingPractice::time_of_simulator() const
{
    // After the name in brackets: the 12th and 13th field from there are user and system time, in ticks.
    const std::string stat = support::content_of("/proc/" + std::to_string(m_simulator->process()) + "/stat");
    std::istringstream fields(stat.substr(stat.rfind(')') + 2));
    std::string skipped;
    for (int i = 0; i < 11; ++i)
        fields >> skipped;
    double user = 0;
    double system = 0;
    fields >> user >> system;
    return (user + system) * 1000.0 / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

} // namespace bench
