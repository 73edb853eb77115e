#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

namespace support {

/// A program as a child process, with both its outputs in one pipe; ended with the test.
class Program {
public:
    /// `name` is that of a program of this build.
    Program(const std::string& name, const std::vector<std::string>& arguments)
    {
        int ends[2];
        if (::pipe(ends) != 0) throw std::runtime_error("cannot make a pipe");
        const std::string program = std::string(PROJECT_BINARY_DIR) + "/bin/" + name;
        std::vector<char*> argv{const_cast<char*>(program.c_str())};
        for (const std::string& argument : arguments)
            argv.push_back(const_cast<char*>(argument.c_str()));
        argv.push_back(nullptr);
        m_process = ::fork();
        if (m_process == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::dup2(ends[1], STDERR_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            ::execv(argv[0], argv.data());
            ::_exit(127);
        }
        ::close(ends[1]);
        m_output = ::fdopen(ends[0], "r");
    }
    ~Program()
    {
        if (m_process > 0) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
        }
        static_cast<void>(::fclose(m_output));
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    /// Waits for it.
    std::string next_line()
    {
        std::string line;
        for (int c = std::fgetc(m_output); c != EOF && c != '\n'; c = std::fgetc(m_output))
            line += static_cast<char>(c);
        return line;
    }

    std::string rest()
    {
        std::string text;
        for (int c = std::fgetc(m_output); c != EOF; c = std::fgetc(m_output))
            text += static_cast<char>(c);
        return text;
    }

    void signal(int number) const { ::kill(m_process, number); }

    /// Exit status; -1 when a signal killed it.
    int wait()
    {
        int status = 0;
        ::waitpid(m_process, &status, 0);
        m_process = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    pid_t m_process = -1;
    std::FILE* m_output = nullptr;
};

} // namespace support
