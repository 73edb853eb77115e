#include "child_process.hpp"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <thread>

namespace host_sdk::validator {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t k_answer_limit = 1024 * 1024;
constexpr std::size_t k_output_limit = 4096;
constexpr int k_work_threw = 70;

/// A pipe whose ends close with it.
class Pipe {
public:
    Pipe()
    {
        if (pipe(m_ends.data()) != 0) throw std::runtime_error("cannot make a pipe");
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe()
    {
        close_reading();
        close_writing();
    }
    [[nodiscard]] int reading() const noexcept { return m_ends[0]; }
    [[nodiscard]] int writing() const noexcept { return m_ends[1]; }
    void close_reading() noexcept { close_end(m_ends[0]); }
    void close_writing() noexcept { close_end(m_ends[1]); }

private:
    static void close_end(int& end) noexcept
    {
        if (end >= 0) close(end);
        end = -1;
    }
    std::array<int, 2> m_ends{-1, -1};
};

void write_all(int file, const std::string& text)
{
    for (std::size_t done = 0; done < text.size();) {
        const ssize_t written = write(file, text.data() + done, text.size() - done);
        if (written < 0 && errno != EINTR) return;
        if (written > 0) done += static_cast<std::size_t>(written);
    }
}

/// What a file descriptor has to give now; false once it has ended.
bool read_some(int file, std::string& text, std::size_t keep)
{
    std::array<char, 4096> piece{};
    const ssize_t size = read(file, piece.data(), piece.size());
    if (size <= 0) return size < 0 && errno == EINTR;
    text.append(piece.data(), static_cast<std::size_t>(size));
    if (text.size() > keep) text.erase(0, text.size() - keep);
    return true;
}

[[noreturn]] void be_the_child(const std::function<std::string()>& work, Pipe& answer, Pipe& output)
{
    setpgid(0, 0);
    answer.close_reading();
    output.close_reading();
    dup2(output.writing(), STDOUT_FILENO);
    dup2(output.writing(), STDERR_FILENO);
    output.close_writing();
    std::string text;
    try {
        text = work();
    } catch (const std::exception& error) {
        static_cast<void>(std::fprintf(stderr, "%s\n", error.what()));
        std::_Exit(k_work_threw);
    }
    write_all(answer.writing(), text);
    std::_Exit(0); // no destructors: threads of the plugin may still run
}

/// Reads both pipes until the child has closed them; false when the time is over.
bool listen(Pipe& answer, Pipe& output, ChildEnd& end, Clock::time_point until)
{
    bool answering = true, writing = true;
    while (answering || writing) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        if (left <= 0) return false;
        std::array<pollfd, 2> ends{
            {{answering ? answer.reading() : -1, POLLIN, 0}, {writing ? output.reading() : -1, POLLIN, 0}}};
        if (poll(ends.data(), ends.size(), static_cast<int>(left)) < 0 && errno != EINTR) return false;
        if (ends[0].revents != 0) answering = read_some(answer.reading(), end.answer, k_answer_limit);
        if (ends[1].revents != 0) writing = read_some(output.reading(), end.output, k_output_limit);
    }
    return true;
}

pid_t fork_or_throw()
{
    static_cast<void>(std::fflush(nullptr));
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("cannot start a child process");
    return child;
}

} // namespace

ChildEnd run_in_child(const std::function<std::string()>& work, std::chrono::milliseconds limit)
{
    Pipe answer, output;
    const pid_t child = fork_or_throw();
    if (child == 0) be_the_child(work, answer, output);
    setpgid(child, child); // on both sides: whoever comes first
    answer.close_writing();
    output.close_writing();
    ChildEnd end;
    end.in_time = listen(answer, output, end, Clock::now() + limit);
    kill(-child, SIGKILL); // also what the child may have left behind
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!end.in_time) return end;
    if (WIFSIGNALED(status)) end.signal = WTERMSIG(status);
    if (WIFEXITED(status)) end.exit_code = WEXITSTATUS(status);
    return end;
}

bool run_and_kill(const std::function<void()>& work, std::chrono::microseconds moment)
{
    const pid_t child = fork_or_throw();
    if (child == 0) {
        try {
            work();
        } catch (...) {
            std::_Exit(k_work_threw);
        }
        std::_Exit(0);
    }
    std::this_thread::sleep_for(moment); // the moment is the point: nothing is awaited
    kill(child, SIGKILL);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFSIGNALED(status);
}

} // namespace host_sdk::validator
