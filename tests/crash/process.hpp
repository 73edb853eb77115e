#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace crash {

/// A program of this build as a child process, with its outputs in a file. Killed when this ends.
class Process {
public:
    using Environment = std::map<std::string, std::string>;

    Process(const std::string& name, const std::vector<std::string>& arguments, std::filesystem::path output,
            const Environment& added = {});
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    /// The port that it says it listens on; 0 where it ended before. Throws when it takes too long.
    int port();

    bool has_ended();
    void kill();

    /// Asks it to end in order, and waits. Throws when it takes too long.
    void stop();

    /// Only after its end.
    bool was_killed() const;
    std::string how_it_ended() const;
    std::string output() const;

private:
    void wait();

    std::filesystem::path m_output;
    pid_t m_process = -1;
    int m_status = 0;
    bool m_ended = false;
};

/// Asks every few milliseconds, a minute at most. False where it did not come true.
template <class Condition>
bool comes_true(Condition condition, std::chrono::milliseconds limit = std::chrono::seconds(60));

void sleep_a_little();

template <class Condition>
bool comes_true(Condition condition, std::chrono::milliseconds limit)
{
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end) return false;
        sleep_a_little();
    }
    return true;
}

} // namespace crash
