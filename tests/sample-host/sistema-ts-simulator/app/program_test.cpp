// The built program itself, as scripts use it.

#include "support/https_client.hpp"
#include "support/messages.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_directory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <string>
#include <vector>

using namespace simulator_test;
using testing::HasSubstr;
using testing::MatchesRegex;

namespace {

constexpr const char* k_program = "sistema-ts-simulator";

int port_in(const std::string& line)
{
    return std::stoi(line.substr(line.rfind(':') + 1));
}

} // namespace

TEST(Program, SaysWhereItListensAndAnswersThere)
{
    const support::TemporaryDirectory folder;
    support::Program program(k_program, {"--port", "0", "--data", folder.path(), "--today", "2026-11-24"});
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
    support::Program program(k_program, {"--port", "0", "--data", folder.path()});
    program.next_line();
    program.signal(SIGTERM);
    EXPECT_EQ(program.wait(), 0);
}

TEST(Program, StopsCleanlyOnSigint)
{
    const support::TemporaryDirectory folder;
    support::Program program(k_program, {"--port", "0", "--data", folder.path()});
    program.next_line();
    program.signal(SIGINT);
    EXPECT_EQ(program.wait(), 0);
}

TEST(Program, LogsNoTaxCodeAndNoSecret)
{
    const support::TemporaryDirectory folder;
    support::Program program(k_program, {"--port", "0", "--data", folder.path(), "--today", "2026-11-24"});
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
    support::Program program(k_program, {"--port", "0", "--data", folder.path(), "--today", "2026-02-30"});
    EXPECT_THAT(program.rest(), HasSubstr("write yyyy-mm-dd"));
    EXPECT_NE(program.wait(), 0);
}

TEST(Program, RefusesAPortThatIsTaken)
{
    const support::TemporaryDirectory folder;
    support::Program first(k_program, {"--port", "0", "--data", folder.path() / "first"});
    const std::string port = std::to_string(port_in(first.next_line()));
    support::Program second(k_program, {"--port", port, "--data", folder.path() / "second"});
    EXPECT_THAT(second.rest(), HasSubstr("choose another with --port"));
    EXPECT_NE(second.wait(), 0);
}
