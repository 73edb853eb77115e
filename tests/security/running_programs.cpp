#include "tests/security/running_programs.hpp"

#include "app/demo_names.hpp"
#include "tests/sample-host/sistema-ts-simulator/support/https_client.hpp"
#include "tests/support/file_content.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <stdexcept>
#include <thread>

namespace security_test {

namespace fs = std::filesystem;

namespace {

const std::string k_mount = "/plugins/it.sistemats.plugin";
const std::string k_feature = "/impostazioni/funzionalita/it.sistemats.plugin";
constexpr std::chrono::minutes k_longest_wait{3};

fs::path made(const fs::path& folder)
{
    fs::create_directories(folder);
    return folder;
}

void pause()
{
    std::this_thread::sleep_for(std::chrono::milliseconds(50)); // between two looks at a condition
}

void replace_all(std::string& text, const std::string& what, const std::string& by)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

/// The value of an attribute in the tag that begins at `tag`.
std::string attribute(const std::string& page, std::size_t tag, const std::string& name)
{
    const auto end = page.find('>', tag);
    const auto at = page.find(' ' + name + "=\"", tag);
    if (at == std::string::npos || at > end) return {};
    const auto begin = at + name.size() + 3;
    auto value = page.substr(begin, page.find('"', begin) - begin);
    replace_all(value, "&amp;", "&");
    return value;
}

} // namespace

LoggedProgram::LoggedProgram(const std::string& name, const std::vector<std::string>& arguments, const fs::path& folder)
{
    const std::string program = std::string(PROJECT_BINARY_DIR) + "/bin/" + name;
    const auto log = made(folder) / (name + ".log");
    std::vector<const char*> argv{program.c_str()};
    for (const auto& argument : arguments)
        argv.push_back(argument.c_str());
    argv.push_back(nullptr);
    m_process = ::fork(); // NOLINT(cppcoreguidelines-prefer-member-initializer): arguments first
    if (m_process == 0) {
        ::setenv("TMPDIR", folder.c_str(), 1);
        const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        ::dup2(out, STDOUT_FILENO);
        ::dup2(out, STDERR_FILENO);
        if (::chdir(folder.c_str()) != 0) ::_exit(126);
        ::execv(argv[0], const_cast<char* const*>(argv.data()));
        ::_exit(127);
    }
    const std::string mark = "listening on http";
    for (const auto end = std::chrono::steady_clock::now() + k_longest_wait; m_port == 0; pause()) {
        const auto text = support::content_of(log);
        const auto at = text.rfind(mark);
        if (at != std::string::npos && text.find('\n', at) != std::string::npos)
            m_port = std::stoi(text.substr(text.find("127.0.0.1:", at) + 10));
        if (std::chrono::steady_clock::now() > end || ::waitpid(m_process, nullptr, WNOHANG) != 0)
            throw std::runtime_error(name + " did not start:\n" + text);
    }
}

LoggedProgram::~LoggedProgram()
{
    if (m_process > 0) end(SIGKILL);
}

int LoggedProgram::end(int signal)
{
    int status = 0;
    ::kill(m_process, signal);
    ::waitpid(m_process, &status, 0);
    m_process = -1;
    return status;
}

namespace {

std::vector<std::string> host_arguments(const fs::path& folder, int simulator, const std::vector<std::string>& flags)
{
    const auto data = folder / "simulator";
    std::vector<std::string> arguments{"--port",          "0",
                                       "--data",          folder / "host/data",
                                       "--plugins",       std::string(PROJECT_BINARY_DIR) + "/plugins",
                                       "--sistema-ts",    "https://localhost:" + std::to_string(simulator),
                                       "--sistema-ts-ca", data / "ca.pem",
                                       "--sanitel-cert",  data / "sanitel-cert.pem"};
    arguments.insert(arguments.end(), flags.begin(), flags.end());
    return arguments;
}

} // namespace

RunningPrograms::RunningPrograms(const std::vector<std::string>& flags)
    : m_simulator("sistema-ts-simulator", {"--port", "0", "--data", made(m_folder.path() / "simulator")},
                  m_folder.path() / "simulator"),
      m_host("sample-host", host_arguments(m_folder.path(), m_simulator.port(), flags), m_folder.path() / "host")
{
}

bool RunningPrograms::is_rightly_in_clear(const fs::path& file)
{
    // The invoices and patients of the practice are the host's; what the simulator received is Sistema TS's.
    const auto name = file.filename().string();
    return name.starts_with("practice.db") || name.starts_with("simulator.db");
}

void RunningPrograms::simulator_fault(const std::string& json) const
{
    const simulator_test::HttpsClient client(m_simulator.port(), m_folder.path() / "simulator/ca.pem");
    const auto answer =
        client.send({.method = "POST", .path = "/_simulator/faults", .body = json, .content_type = "application/json"});
    if (answer.status >= 300 || answer.status == 0) throw std::runtime_error("no fault is set: " + answer.body);
}

std::string MainJob::wait_for(const std::string& path, const std::vector<std::string>& one_of)
{
    for (const auto end = std::chrono::steady_clock::now() + k_longest_wait; std::chrono::steady_clock::now() < end;
         pause()) {
        const auto answer = m_browser.get(path);
        for (const auto& text : one_of) {
            if (answer.shows(text)) return answer.body;
        }
    }
    throw std::runtime_error(path + " did not show " + one_of.front());
}

void MainJob::log_in_and_activate()
{
    if (m_browser.log_in("titolare@bianchi.example", k_host_password).status != 303)
        throw std::runtime_error("no log-in");
    m_browser.get(k_feature + "/attiva");
    m_browser.submit(k_feature + "/attiva", {{"consenso", "si"}});
}

std::string MainJob::configure(const std::string& password, const std::string& pin)
{
    const std::string page = k_mount + "/entita/1/configura";
    m_browser.get(page);
    const auto saved = m_browser.submit(page, {{"tipo_soggetto", "medico"},
                                               {"codice_identificativo", "BNCMRC70S15L219R"},
                                               {"parola_chiave", password},
                                               {"codice_fiscale", "BNCMRC70S15L219R"},
                                               {"pin", pin}});
    if (saved.status != 303) throw std::runtime_error("the credentials are not saved");
    return wait_for(page + "?verifica=1",
                    {"Credenziali verificate", "non ha accettato le credenziali", "La verifica non è riuscita"});
}

void MainJob::associate()
{
    const std::string path = k_mount + "/tipo-spesa";
    const auto page = m_browser.get(path).body;
    sample_host::test::Form form;
    for (auto tag = page.find("<input type=\"hidden\""); tag != std::string::npos;
         tag = page.find("<input type=\"hidden\"", tag + 1)) {
        const auto name = attribute(page, tag, "name");
        if (name != "_csrf") form.emplace_back(name, attribute(page, tag, "value"));
    }
    for (auto tag = page.find("<select"); tag != std::string::npos; tag = page.find("<select", tag + 1)) {
        if (attribute(page, tag, "id").starts_with("tipo-")) form.emplace_back(attribute(page, tag, "name"), "SR");
    }
    const auto answer = m_browser.submit(path, form);
    if (answer.status != 303)
        throw std::runtime_error("the services are not associated: " + std::to_string(answer.status));
}

std::size_t MainJob::send()
{
    wait_for(k_mount + "/documenti", {"name=\"documento\" value"});
    const auto page = m_browser.submit(k_mount + "/documenti/invio", {{"quali", "tutti"}}).body;
    sample_host::test::Form form;
    const std::string mark = "name=\"documento\" value=\"";
    for (auto at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1))
        form.emplace_back("documento",
                          page.substr(at + mark.size(), page.find('"', at + mark.size()) - at - mark.size()));
    m_browser.submit(k_mount + "/documenti/invio/conferma", form);
    for (const auto end = std::chrono::steady_clock::now() + k_longest_wait; std::chrono::steady_clock::now() < end;
         pause()) {
        const auto list = m_browser.get(k_mount + "/documenti?avanzamento=1");
        if (list.status == 200 && !list.shows("Invio in corso")) return form.size();
    }
    throw std::runtime_error("the documents are still on their way");
}

std::vector<std::string> patients_tax_codes(std::uint32_t invoices)
{
    std::vector<std::string> codes;
    const auto people = std::clamp<std::uint32_t>(invoices / 3, 12, 600); // as the demo data are made
    for (std::uint32_t i = 0; i <= people; ++i)
        codes.push_back(sample_host::app::demo_person(i).tax_code);
    codes.push_back(codes.back()); // with the wrong last letter
    codes.back().back() = codes.back().back() == 'A' ? 'B' : 'A';
    return codes;
}

} // namespace security_test
