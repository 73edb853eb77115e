// Whoever is not Sistema TS, or speaks as one did twenty years ago, is given nothing: not one byte of the request,
// least of all the credentials. Neither the environment nor files of the user change where the request goes.
#include "plugin/transport/http_client.hpp"
#include "tests/support/temporary_directory.hpp"
#include "tests/support/tls_server.hpp"
#include "trusted_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/ssl.h>

#include <cstdlib>
#include <ctime>

using namespace plugin::transport;
using plugin::sts::Secret;
using support::TestCertificate;
using support::TlsServer;
using testing::HasSubstr;

namespace {

// A variable of the environment for one test.
class Variable {
public:
    Variable(const char* name, const std::string& value) : m_name(name) { ::setenv(name, value.c_str(), 1); }
    Variable(const Variable&) = delete;
    ~Variable() { ::unsetenv(m_name); }

private:
    const char* m_name;
};

class Tls : public testing::Test {
protected:
    static HttpRequest request(const std::string& url)
    {
        return {url + "/Servizio", "azione.it", "MTOMRA66A41G224M", Secret("Salve123"), "<richiesta/>"};
    }

    HttpResult post(const std::string& url) const { return HttpClient({m_files.ca_file()}).post(request(url), {}); }

    // With the authority that a test environment trusts and, as in production, with that of the system.
    void expect_nothing_is_said(const TlsServer& server) const
    {
        for (const std::string& ca : {m_files.ca_file(), std::string()}) {
            const HttpResult result = HttpClient({ca}).post(request(server.url()), {});
            EXPECT_TRUE(std::holds_alternative<NotSent>(result));
        }
        EXPECT_EQ(server.connections(), 2); // it was asked
        EXPECT_EQ(server.heard(), "");
    }

    sample::TrustedFiles m_files;
};

} // namespace

TEST_F(Tls, AServerAsItShouldBeIsSpokenTo)
{
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        const TlsServer server(m_files.server(), [version](SSL_CTX* context) {
            SSL_CTX_set_min_proto_version(context, version);
            SSL_CTX_set_max_proto_version(context, version);
        });
        EXPECT_TRUE(std::holds_alternative<HttpAnswer>(post(server.url())));
        EXPECT_THAT(server.heard(), HasSubstr("Authorization: Basic"));
    }
}

TEST_F(Tls, OldVersionsAreRefused)
{
    for (const int version : {TLS1_VERSION, TLS1_1_VERSION}) {
        SCOPED_TRACE(version);
        const TlsServer server(m_files.server(), [version](SSL_CTX* context) {
            SSL_CTX_set_min_proto_version(context, version);
            SSL_CTX_set_max_proto_version(context, version);
        });
        expect_nothing_is_said(server);
    }
}

TEST_F(Tls, WeakCiphersAreRefused)
{
    // Without encryption, and without a certificate.
    for (const auto* ciphers : {"NULL-SHA256:NULL-SHA", "AECDH-AES256-SHA:ADH-AES256-GCM-SHA384"}) {
        SCOPED_TRACE(ciphers);
        const TlsServer server(m_files.server(), [ciphers](SSL_CTX* context) {
            SSL_CTX_set_max_proto_version(context, TLS1_2_VERSION);
            ASSERT_EQ(SSL_CTX_set_cipher_list(context, ciphers), 1);
        });
        expect_nothing_is_said(server);
    }
}

TEST_F(Tls, AnotherHostsCertificateIsRefused)
{
    expect_nothing_is_said(TlsServer(TestCertificate::server(m_files.authority(), "altro.example")));
    expect_nothing_is_said(TlsServer(TestCertificate::server(m_files.authority(), "localhost.example")));
}

TEST_F(Tls, AnUnknownAuthorityAndASelfSignedOneAreRefused)
{
    expect_nothing_is_said(TlsServer(TestCertificate::server(TestCertificate::authority("Test CA"), "localhost")));
    expect_nothing_is_said(TlsServer(TestCertificate::authority("localhost")));
}

TEST_F(Tls, ACertificateThatEndedYesterdayIsRefused)
{
    expect_nothing_is_said(
        TlsServer(TestCertificate::server(m_files.authority(), "localhost", "", std::time(nullptr) - 24 * 3600)));
}

TEST_F(Tls, TheEnvironmentAndFilesOfTheUserDivertNothing)
{
    const TlsServer server(m_files.server());
    const TlsServer elsewhere(m_files.server());
    const support::TemporaryDirectory home;
    home.write(".netrc", "machine localhost login ladro password rubata\n");
    home.write(".curlrc", "insecure\nproxy = " + elsewhere.url() + "\n");
    const auto proxy = "http://" + elsewhere.url().substr(8);
    const Variable variables[] = {{"http_proxy", proxy},
                                  {"https_proxy", proxy},
                                  {"HTTPS_PROXY", proxy},
                                  {"ALL_PROXY", proxy},
                                  {"all_proxy", proxy},
                                  {"HOME", home.path()},
                                  {"CURL_HOME", home.path()},
                                  {"NETRC", home.path() / ".netrc"},
                                  {"SSLKEYLOGFILE", home.path() / "keys"}};
    EXPECT_TRUE(std::holds_alternative<HttpAnswer>(post(server.url())));
    EXPECT_EQ(elsewhere.connections(), 0);
    EXPECT_THAT(server.heard(), HasSubstr("Authorization: Basic TVRPTVJBNjZBNDFHMjI0TTpTYWx2ZTEyMw==")); // not ladro's
    EXPECT_THAT(server.heard(), HasSubstr("POST /Servizio"));
    std::error_code none;
    const auto size = std::filesystem::file_size(home.path() / "keys", none);
    EXPECT_TRUE(none || size == 0) << "the keys of the connection were written to a file";
}

TEST_F(Tls, TheEnvironmentMakesNoAuthorityTrusted)
{
    const TlsServer server(m_files.server());
    const Variable variables[] = {{"SSL_CERT_FILE", m_files.ca_file()},
                                  {"SSL_CERT_DIR", std::filesystem::path(m_files.ca_file()).parent_path()},
                                  {"CURL_CA_BUNDLE", m_files.ca_file()}};
    const HttpResult result = HttpClient(HttpClient::Settings{}).post(request(server.url()), {});
    ASSERT_TRUE(std::holds_alternative<NotSent>(result));
    EXPECT_EQ(std::get<NotSent>(result).reason, NotSent::Reason::not_trusted);
    EXPECT_EQ(server.heard(), "");
}
