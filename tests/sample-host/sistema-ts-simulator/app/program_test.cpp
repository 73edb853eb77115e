// The built program itself, as scripts use it.

#include "support/https_client.hpp"
#include "support/messages.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <string>
#include <vector>

using namespace simulator_test;
using testing::HasSubstr;
using testing::MatchesRegex;

namespace {

/// The program as a child process, with both its outputs in one pipe; ended with the test.
class Program {
public:
    explicit Program(const std::vector<std::string>& arguments)
    {
        int ends[2];
        if (::pipe(ends) != 0) throw std::runtime_error("cannot make a pipe");
        const std::string program = std::string(PROJECT_BINARY_DIR) + "/bin/sistema-ts-simulator";
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
        ::fclose(m_output);
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

int port_in(const std::string& line)
{
    return std::stoi(line.substr(line.rfind(':') + 1));
}

} // namespace

TEST(Program, SaysWhereItListensAndAnswersThere)
{
    const support::TemporaryDirectory folder;
    Program program({"--port", "0", "--data", folder.path(), "--today", "2026-11-24"});
    const std::string line = program.next_line();
    ASSERT_THAT(line, MatchesRegex("sistema-ts-simulator listening on https://127.0.0.1:[0-9]+"));
    const HttpsClient client(port_in(line), folder.path() / "ca.pem");
    const Messages messages(folder.path() / "sanitel-cert.pem");
    const HttpsAnswer answer = client.send({.path = "/DocumentoSpesa730pWeb/DocumentoSpesa730pPort",
                                            .user = Sender{}.user,
                                            .password = Sender{}.password,
                                            .body = messages.inserimento({}, {})});
    EXPECT_EQ(value_of(answer.body, "esitoChiamata"), "0");
}

TEST(Program, StopsCleanlyOnSigterm)
{
    const support::TemporaryDirectory folder;
    Program program({"--port", "0", "--data", folder.path()});
    program.next_line();
    program.signal(SIGTERM);
    EXPECT_EQ(program.wait(), 0);
}

TEST(Program, StopsCleanlyOnSigint)
{
    const support::TemporaryDirectory folder;
    Program program({"--port", "0", "--data", folder.path()});
    program.next_line();
    program.signal(SIGINT);
    EXPECT_EQ(program.wait(), 0);
}

TEST(Program, LogsNoTaxCodeAndNoSecret)
{
    const support::TemporaryDirectory folder;
    Program program({"--port", "0", "--data", folder.path(), "--today", "2026-11-24"});
    const HttpsClient client(port_in(program.next_line()), folder.path() / "ca.pem");
    const Messages messages(folder.path() / "sanitel-cert.pem");
    client.send({.path = "/DocumentoSpesa730pWeb/DocumentoSpesa730pPort",
                 .user = Sender{}.user,
                 .password = Sender{}.password,
                 .body = messages.inserimento({}, {})});
    program.signal(SIGTERM);
    const std::string log = program.rest();
    EXPECT_THAT(log, HasSubstr("FT1/2026"));
    for (const std::string& secret : {std::string("RSSMRA80A01H501U"), Sender{}.password, Sender{}.pincode})
        EXPECT_THAT(log, testing::Not(HasSubstr(secret)));
}

TEST(Program, RefusesADayThatIsNone)
{
    const support::TemporaryDirectory folder;
    Program program({"--port", "0", "--data", folder.path(), "--today", "2026-02-30"});
    EXPECT_THAT(program.rest(), HasSubstr("write yyyy-mm-dd"));
    EXPECT_NE(program.wait(), 0);
}

TEST(Program, RefusesAPortThatIsTaken)
{
    const support::TemporaryDirectory folder;
    Program first({"--port", "0", "--data", folder.path() / "first"});
    const std::string port = std::to_string(port_in(first.next_line()));
    Program second({"--port", port, "--data", folder.path() / "second"});
    EXPECT_THAT(second.rest(), HasSubstr("choose another with --port"));
    EXPECT_NE(second.wait(), 0);
}
