#include "plugin/transport/http_client.hpp"
#include "tests/support/https_server.hpp"
#include "trusted_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <future>
#include <stdexcept>

using namespace plugin::transport;
using plugin::sts::Secret;
using support::HttpsServer;
using support::PreparedAnswer;
using support::ReceivedRequest;
using support::TestCertificate;
using testing::HasSubstr;
using testing::Not;

namespace {

class HttpClientTest : public testing::Test {
protected:
    HttpClient client(std::chrono::milliseconds connect = std::chrono::milliseconds{10'000}) const
    {
        return HttpClient({m_files.ca_file(), connect, std::chrono::milliseconds{30'000}});
    }

    static HttpRequest request(const std::string& url)
    {
        return {url + "/Servizio", "azione.it", "MTOMRA66A41G224M", Secret("Salve123"), "<richiesta/>"};
    }

    HttpResult post(const std::string& url, const Cancelled& cancelled = {}) const
    {
        return client().post(request(url), cancelled);
    }

    static HttpsServer::Handler answering(const PreparedAnswer& answer)
    {
        return [answer](const ReceivedRequest&) { return answer; };
    }

    sample::TrustedFiles m_files;
};

// A TCP port of this machine, held but silent: refusing, or (listening) accepting and never speaking.
class SilentPort {
public:
    explicit SilentPort(bool listening) : m_socket(socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        void* raw = &address;
        if (bind(m_socket, static_cast<sockaddr*>(raw), size) != 0 || (listening && listen(m_socket, 8) != 0) ||
            getsockname(m_socket, static_cast<sockaddr*>(raw), &size) != 0) {
            throw std::runtime_error("no port for the test");
        }
        m_port = ntohs(address.sin_port);
    }
    SilentPort(const SilentPort&) = delete;
    SilentPort& operator=(const SilentPort&) = delete;
    ~SilentPort() { close(m_socket); }

    std::string url() const { return "https://localhost:" + std::to_string(m_port); }

private:
    int m_socket;
    int m_port = 0;
};

} // namespace

TEST_F(HttpClientTest, PostsWithTheHeadersOfTheProtocol)
{
    const HttpsServer server(m_files.server(), answering({200, "<risposta/>"}));
    const HttpResult result = post(server.url());
    ASSERT_TRUE(std::holds_alternative<HttpAnswer>(result));
    EXPECT_EQ(std::get<HttpAnswer>(result).status, 200);
    EXPECT_EQ(std::get<HttpAnswer>(result).body, "<risposta/>");

    ASSERT_EQ(server.requests().size(), 1U);
    const ReceivedRequest received = server.requests().front();
    EXPECT_EQ(received.path, "/Servizio");
    EXPECT_EQ(received.body, "<richiesta/>");
    EXPECT_EQ(received.soap_action, "\"azione.it\"");
    EXPECT_EQ(received.content_type, "text/xml; charset=utf-8");
    EXPECT_EQ(received.authorization, "Basic TVRPTVJBNjZBNDFHMjI0TTpTYWx2ZTEyMw=="); // PROTOCOL 9.3
}

TEST_F(HttpClientTest, AFaultIsAnAnswer)
{
    const HttpsServer server(m_files.server(), answering({500, "<fault/>"}));
    const HttpResult result = post(server.url());
    EXPECT_EQ(std::get<HttpAnswer>(result).status, 500);
    EXPECT_EQ(std::get<HttpAnswer>(result).body, "<fault/>");
}

TEST_F(HttpClientTest, FollowsNoRedirect)
{
    const HttpsServer target(m_files.server(), answering({200, "x"}));
    const HttpsServer server(m_files.server(), answering({307, "", std::string::npos, target.url() + "/altrove"}));
    EXPECT_EQ(std::get<HttpAnswer>(post(server.url())).status, 307);
    EXPECT_TRUE(target.requests().empty());
}

TEST_F(HttpClientTest, AnUnknownAuthorityIsNotTrusted)
{
    const TestCertificate other = TestCertificate::authority("Altra CA");
    const HttpsServer server(TestCertificate::server(other, "localhost"), answering({}));
    const HttpResult result = post(server.url());
    ASSERT_TRUE(std::holds_alternative<NotSent>(result));
    EXPECT_EQ(std::get<NotSent>(result).reason, NotSent::Reason::not_trusted);
    EXPECT_TRUE(server.requests().empty());
}

TEST_F(HttpClientTest, AnotherHostNameIsNotTrusted)
{
    const HttpsServer server(TestCertificate::server(m_files.authority(), "altro.example"), answering({}));
    const HttpResult result = post(server.url());
    ASSERT_TRUE(std::holds_alternative<NotSent>(result));
    EXPECT_EQ(std::get<NotSent>(result).reason, NotSent::Reason::not_trusted);
    EXPECT_TRUE(server.requests().empty());
}

TEST_F(HttpClientTest, TheSystemStoreDoesNotKnowTheTestAuthority)
{
    const HttpsServer server(m_files.server(), answering({}));
    const HttpClient system_store(HttpClient::Settings{});
    const HttpResult result = system_store.post(request(server.url()), {});
    ASSERT_TRUE(std::holds_alternative<NotSent>(result));
    EXPECT_EQ(std::get<NotSent>(result).reason, NotSent::Reason::not_trusted);
}

TEST_F(HttpClientTest, AMissingAuthorityFileIsAMisconfiguration)
{
    const HttpsServer server(m_files.server(), answering({}));
    const HttpClient client({"/nonexistent/ca.pem"});
    const HttpResult result = client.post(request(server.url()), {});
    ASSERT_TRUE(std::holds_alternative<NotSent>(result));
    EXPECT_EQ(std::get<NotSent>(result).reason, NotSent::Reason::misconfigured);
}

TEST_F(HttpClientTest, OnlyHttpsIsSpoken)
{
    for (const char* url : {"http://localhost:1", "file:///etc/passwd", "localhost", ""}) {
        const HttpResult result = post(url);
        ASSERT_TRUE(std::holds_alternative<NotSent>(result)) << url;
        EXPECT_EQ(std::get<NotSent>(result).reason, NotSent::Reason::misconfigured) << url;
    }
}

TEST_F(HttpClientTest, ARefusedPortIsNotSent)
{
    const SilentPort port(false);
    const HttpResult result = post(port.url());
    ASSERT_TRUE(std::holds_alternative<NotSent>(result));
    EXPECT_EQ(std::get<NotSent>(result).reason, NotSent::Reason::unreachable);
}

TEST_F(HttpClientTest, AServerThatNeverSpeaksIsNotSent)
{
    const SilentPort port(true);
    const HttpResult result = client(std::chrono::milliseconds{200}).post(request(port.url()), {});
    ASSERT_TRUE(std::holds_alternative<NotSent>(result));
    EXPECT_EQ(std::get<NotSent>(result).reason, NotSent::Reason::unreachable);
}

TEST_F(HttpClientTest, AnAnswerThatIsCutOffMayHaveBeenSent)
{
    for (const std::size_t cut : {std::size_t{0}, std::size_t{5}}) {
        const HttpsServer server(m_files.server(), answering({200, "<risposta/>", cut}));
        EXPECT_TRUE(std::holds_alternative<MaybeSent>(post(server.url()))) << cut;
        EXPECT_EQ(server.requests().size(), 1U); // never repeated
    }
}

TEST_F(HttpClientTest, AnOversizeAnswerIsStopped)
{
    const HttpsServer server(m_files.server(), answering({200, std::string(10'000'000, 'a')}));
    const HttpResult result = post(server.url());
    ASSERT_TRUE(std::holds_alternative<MaybeSent>(result));
    EXPECT_EQ(std::get<MaybeSent>(result).technical, "the answer is too large");
}

TEST_F(HttpClientTest, CancelledWhileTheServerWorksMayHaveBeenSent)
{
    std::promise<void> done;
    std::shared_future<void> until_done = done.get_future().share();
    std::atomic<bool> arrived = false;
    const HttpsServer server(m_files.server(), [&, until_done](const ReceivedRequest&) {
        arrived = true;
        until_done.wait();
        return PreparedAnswer{};
    });
    const HttpResult result = post(server.url(), [&] { return arrived.load(); });
    done.set_value();
    EXPECT_TRUE(std::holds_alternative<MaybeSent>(result));
}

TEST_F(HttpClientTest, ATotalTimeoutMayHaveBeenSent)
{
    std::promise<void> done;
    std::shared_future<void> until_done = done.get_future().share();
    const HttpsServer server(m_files.server(), [until_done](const ReceivedRequest&) {
        until_done.wait();
        return PreparedAnswer{};
    });
    const HttpClient impatient(
        {m_files.ca_file(), std::chrono::milliseconds{10'000}, std::chrono::milliseconds{3'000}});
    const HttpResult result = impatient.post(request(server.url()), {});
    done.set_value();
    EXPECT_TRUE(std::holds_alternative<MaybeSent>(result));
}

TEST_F(HttpClientTest, CancelledBeforeItBeginsIsNotSent)
{
    const HttpsServer server(m_files.server(), answering({}));
    const HttpResult result = post(server.url(), [] { return true; });
    ASSERT_TRUE(std::holds_alternative<NotSent>(result));
    EXPECT_EQ(std::get<NotSent>(result).reason, NotSent::Reason::cancelled);
    EXPECT_TRUE(server.requests().empty());
}

TEST_F(HttpClientTest, ACallbackThatThrowsStopsTheCall)
{
    const HttpsServer server(m_files.server(), answering({}));
    int asked = 0;
    const HttpResult result = post(server.url(), [&]() -> bool {
        if (++asked > 1) throw std::runtime_error("x");
        return false;
    });
    EXPECT_FALSE(std::holds_alternative<HttpAnswer>(result));
}

TEST_F(HttpClientTest, ALargeRequestArrivesWhole)
{
    const HttpsServer server(m_files.server(), answering({200, "ok"}));
    HttpRequest large = request(server.url());
    large.body = std::string(3'000'000, 'z');
    EXPECT_TRUE(std::holds_alternative<HttpAnswer>(client().post(large, {})));
    EXPECT_EQ(server.requests().front().body, large.body);
}

TEST_F(HttpClientTest, NoTextHoldsTheCredentials)
{
    const SilentPort port(false);
    const std::string technical = std::get<NotSent>(post(port.url())).technical;
    EXPECT_THAT(technical, Not(HasSubstr("Salve123")));
    EXPECT_THAT(technical, Not(HasSubstr("MTOMRA")));
    EXPECT_THAT(technical, Not(HasSubstr("TVRPTV")));
}
