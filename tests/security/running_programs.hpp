#pragma once

#include "tests/sample-host/http_client.hpp"
#include "tests/support/temporary_directory.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace security_test {

/// One of the built programs as a child process: its working folder and TMPDIR are `folder`, its output a file in it.
class LoggedProgram {
public:
    LoggedProgram(const std::string& name, const std::vector<std::string>& arguments,
                  const std::filesystem::path& folder);
    LoggedProgram(const LoggedProgram&) = delete;
    LoggedProgram& operator=(const LoggedProgram&) = delete;
    ~LoggedProgram();

    int port() const { return m_port; } ///< that it says it listens on
    int process() const { return m_process; }

    /// Sends the signal and waits for the end; returns what waitpid says.
    int end(int signal);

private:
    int m_process = -1;
    int m_port = 0;
};

/// The simulator and the sample host with demo data, everything that they write below one folder.
class RunningPrograms {
public:
    /// `flags` are further flags of the sample host.
    explicit RunningPrograms(const std::vector<std::string>& flags = {});

    const std::filesystem::path& folder() const { return m_folder.path(); }
    LoggedProgram& host() { return m_host; }
    LoggedProgram& simulator() { return m_simulator; }

    /// Everything but what rightly holds patients' tax codes: the host's own database, and the simulator's data.
    static bool is_rightly_in_clear(const std::filesystem::path& file);

    /// Posts to the simulator's control interface.
    void simulator_fault(const std::string& json) const;

private:
    support::TemporaryDirectory m_folder;
    LoggedProgram m_simulator;
    LoggedProgram m_host;
};

/// What the demo practice "bianchi" types in.
inline const std::string k_password = "Demo-Bianchi1";
inline const std::string k_pin = "3344556677";
inline const std::string k_wrong_password = "Parola-Sbagliata-E-Molto-Lunga-2026";
inline const std::string k_host_password = "demo-bianchi";

/// The main job as its owner does it at a browser, step by step.
class MainJob {
public:
    explicit MainJob(int port) : m_browser(port) {}

    void log_in_and_activate();
    /// Types credentials in and waits for the verdict; returns the page with it.
    std::string configure(const std::string& password, const std::string& pin);
    void associate();
    /// Sends all that is ready and waits until nothing is on its way. Returns how many documents were sent.
    std::size_t send();

    sample_host::test::HttpClient& browser() { return m_browser; }

private:
    std::string wait_for(const std::string& path, const std::vector<std::string>& one_of);

    sample_host::test::HttpClient m_browser;
};

/// The tax codes of the demo patients of "bianchi" with that many invoices.
std::vector<std::string> patients_tax_codes(std::uint32_t invoices);

} // namespace security_test
