// The connection is cut between any two bytes, of every service's answer and of both requests that change something:
// no outcome is ever made up.
#include "tests/plugin/transport/services_of_sistema_ts.hpp"
#include "tests/support/byte_server.hpp"
#include "tests/support/cutting_relay.hpp"
#include "tests/support/http_answer.hpp"
#include "tests/support/stride.hpp"
#include "trusted_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace plugin;
using namespace plugin::transport;
using domain::Operation;
using sample::Service;
using support::Framing;

namespace {

class CutConnections : public testing::Test {
protected:
    sample::SistemaTsAt sistema_ts(const std::string& url) const { return {m_http, url}; }

    // Calls the service once for each number of bytes that its answer can be cut after. All of the XML may be taken
    // where nothing but an end mark is missing.
    void cut_everywhere(const Service& service, const std::string& answer, Framing framing)
    {
        support::ByteServer server(m_files.server(), [&](const std::string&) { return answer; });
        const std::size_t whole =
            framing == Framing::chunks ? answer.size() - 2 : answer.rfind("Envelope>") + 9; // after "0\r\n"
        for (std::size_t bytes = 0; bytes < answer.size(); bytes += support::k_stride) {
            server.plan({.write = bytes, .reset = bytes % 2 == 0});
            const bool good = service.call(sistema_ts(server.url()));
            const bool may_be_good = framing != Framing::length && bytes >= whole;
            ASSERT_TRUE(!good || may_be_good) << service.name << " cut after " << bytes << " bytes of its answer";
        }
        EXPECT_TRUE(service.call(sistema_ts(server.url()))) << service.name;
    }

    sample::TrustedFiles m_files;
    HttpClient m_http{{m_files.ca_file()}};
};

// The bytes of TLS, in both directions. The server is the judge: what it did not see whole it cannot have acted upon.
class CutTls : public CutConnections {
protected:
    enum class Told { not_sent, uncertain, answered };

    template <class Answer>
    static Told told(const CallOutcome<Answer>& outcome)
    {
        EXPECT_FALSE(std::holds_alternative<CredentialsRefused>(outcome));
        if (std::holds_alternative<CallNotSent>(outcome)) return Told::not_sent;
        return std::holds_alternative<CallUncertain>(outcome) ? Told::uncertain : Told::answered;
    }

    Told call(const std::string& url)
    {
        if (!m_sends_file) return told(sistema_ts(url).send(Operation::insert, std::string(900, 'x')));
        const FileToSend file{"spese.zip", sample::folder().write("spese.zip", std::string(900, 'x')), "a1"};
        return told(sistema_ts(url).client().send_file(file, {}));
    }

    void cut_everywhere()
    {
        const std::vector<Service> all = sample::services();
        std::string answer = support::http_answer(all[m_sends_file ? 2 : 0].good);
        support::ByteServer server(m_files.server(), [&](const std::string&) { return answer; });
        support::CuttingRelay relay(server.port());
        ASSERT_EQ(call(relay.url()), Told::answered);
        const support::CuttingRelay::Passed whole = relay.passed();
        ASSERT_TRUE(server.take_seen(1).at(0).complete);
        for (std::size_t bytes = 0; bytes < whole.to_server; bytes += support::k_stride) {
            judge(server, relay, {.to_server = bytes, .reset = bytes % 2 == 0});
        }
        for (std::size_t bytes = 0; bytes < whole.to_client; bytes += support::k_stride) {
            judge(server, relay, {.to_client = bytes, .reset = bytes % 2 == 0});
        }
        EXPECT_GT(m_not_sent * support::k_stride, 500); // within the handshake
        EXPECT_GT(m_uncertain * support::k_stride, 500);
    }

    void judge(support::ByteServer& server, support::CuttingRelay& relay, const support::CuttingRelay::Cut& cut)
    {
        SCOPED_TRACE("cut after " + std::to_string(cut.to_server) + " bytes to the server, " +
                     std::to_string(cut.to_client) + " to the client");
        relay.cut_next(cut);
        const Told outcome = call(relay.url());
        const std::vector<support::SeenRequest> seen = server.take_seen(1);
        ASSERT_EQ(seen.size(), 1u) << "the request was repeated";
        const bool complete = seen[0].complete;
        ASSERT_TRUE(outcome != Told::answered || complete) << "an answer was made up";
        // A head without its body cannot be acted upon.
        ASSERT_TRUE(outcome != Told::not_sent || seen[0].body == 0) << "it is said not to have left, and was seen";
        if (outcome == Told::not_sent) ++m_not_sent;
        if (outcome == Told::uncertain) ++m_uncertain;
    }

    bool m_sends_file = false;
    int m_not_sent = 0;
    int m_uncertain = 0;
};

} // namespace

TEST_F(CutConnections, NoPartOfAnAnswerIsTakenForTheWhole)
{
    for (const Service& service : sample::services()) {
        cut_everywhere(service, support::http_answer(service.good), Framing::length);
    }
}

TEST_F(CutConnections, HoweverTheAnswerSaysWhereItEnds)
{
    const std::vector<Service> all = sample::services();
    for (const char* name : {"Inserimento", "inviaFileMtom"}) {
        const auto service = std::find_if(all.begin(), all.end(), [&](const Service& one) { return one.name == name; });
        ASSERT_NE(service, all.end());
        for (const Framing framing : {Framing::chunks, Framing::until_close}) {
            cut_everywhere(*service, support::http_answer(service->good, framing), framing);
        }
    }
}

TEST_F(CutConnections, NorAPartOfAnAnswerInParts)
{
    for (const Service& service : sample::services()) {
        if (service.name != "inviaFileMtom" && service.name != "RicevutaPdf") continue;
        const std::string body = support::multipart_of(service.good);
        cut_everywhere(service, support::http_answer(body, Framing::length, support::k_multipart_type),
                       Framing::length);
    }
}

TEST_F(CutTls, ADocumentIsNeverSaidToBeWhatItIsNot)
{
    cut_everywhere();
}

TEST_F(CutTls, NorIsAFile)
{
    m_sends_file = true;
    cut_everywhere();
}
