#include "tests/crash/process.hpp"

#include "tests/support/file_content.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <thread>

extern char** environ;

namespace crash {
namespace {

std::vector<char*> pointers_to(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (std::string& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

Process::Process(const std::string& name, const std::vector<std::string>& arguments, std::filesystem::path output,
                 const Environment& added)
    : m_output(std::move(output))
{
    std::vector<std::string> words{std::string(PROJECT_BINARY_DIR) + "/bin/" + name};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> settings;
    for (char** variable = environ; *variable != nullptr; ++variable) {
        settings.emplace_back(*variable);
    }
    for (const auto& [variable, value] : added) {
        settings.push_back(variable + "=" + value);
    }
    const std::vector<char*> argv = pointers_to(words);
    const std::vector<char*> envp = pointers_to(settings);
    const int file = ::open(m_output.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0) throw std::runtime_error("cannot write " + m_output.string());
    m_process = ::fork();
    if (m_process == 0) { // other threads may hold locks: nothing but system calls
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::dup2(file, STDOUT_FILENO);
        ::dup2(file, STDERR_FILENO);
        ::execve(argv[0], argv.data(), envp.data());
        ::_exit(127);
    }
    ::close(file);
    if (m_process < 0) throw std::runtime_error("cannot make a process");
}

Process::~Process()
{
    kill();
}

int Process::port()
{
    constexpr std::string_view k_mark = "127.0.0.1:";
    int port = 0;
    const bool came = comes_true([&] {
        const bool ended = has_ended(); // asked first: what it said last is still read
        const std::string said = output();
        const std::size_t mark = said.find(" listening on ");
        const std::size_t line_end = said.find('\n', mark);
        if (mark != std::string::npos && line_end != std::string::npos) {
            port = std::atoi(said.c_str() + said.find(k_mark, mark) + k_mark.size());
            return true;
        }
        return ended;
    });
    if (!came) throw std::runtime_error("a program does not start: " + output());
    return port;
}

bool Process::has_ended()
{
    if (!m_ended) m_ended = ::waitpid(m_process, &m_status, WNOHANG) == m_process;
    return m_ended;
}

void Process::kill()
{
    if (has_ended()) return;
    ::kill(m_process, SIGKILL);
    wait();
}

void Process::stop()
{
    if (!has_ended()) ::kill(m_process, SIGTERM);
    if (!comes_true([this] { return has_ended(); })) throw std::runtime_error("a program does not stop: " + output());
}

void Process::wait()
{
    ::waitpid(m_process, &m_status, 0);
    m_ended = true;
}

bool Process::was_killed() const
{
    return WIFSIGNALED(m_status) && WTERMSIG(m_status) == SIGKILL;
}

std::string Process::how_it_ended() const
{
    return WIFSIGNALED(m_status) ? "signal " + std::to_string(WTERMSIG(m_status))
                                 : "exit status " + std::to_string(WEXITSTATUS(m_status));
}

std::string Process::output() const
{
    return support::content_of(m_output);
}

void sleep_a_little()
{
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

} // namespace crash
