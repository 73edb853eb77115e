#include "support/simulator_test.hpp"

#include <curl/curl.h>

namespace simulator_test {
namespace {

class TlsFault : public SimulatorTest {
protected:
    HttpsAnswer struck_by(const std::string& fault) const
    {
        control("POST", "faults", R"({"fault": ")" + fault + R"("})");
        return insert({});
    }
};

} // namespace

TEST_F(TlsFault, CertificatesThatMustNotBeTrustedAreShown)
{
    for (const char* fault : {"tls-expired", "tls-other-host", "tls-untrusted"}) {
        EXPECT_EQ(struck_by(fault).curl_code, CURLE_PEER_FAILED_VERIFICATION) << fault;
        EXPECT_EQ(insert({}).curl_code, CURLE_OK) << "only one connection is struck by " << fault;
    }
}

TEST_F(TlsFault, HandshakesThatDoNotEndWell)
{
    for (const char* fault : {"tls-old-protocol", "tls-cut"}) {
        EXPECT_EQ(struck_by(fault).curl_code, CURLE_SSL_CONNECT_ERROR) << fault;
        EXPECT_EQ(insert({}).curl_code, CURLE_OK) << fault;
    }
}

TEST_F(TlsFault, NothingIsReceivedThroughThem)
{
    struck_by("tls-cut");
    EXPECT_EQ(control("GET", "documents").body.find("\"number\""), std::string::npos);
}

TEST_F(TlsFault, OtherFaultsWaitForTheirRequests)
{
    control("POST", "faults", R"({"fault": "latency", "ms": 0, "times": 1})");
    EXPECT_NE(control("GET", "faults").body.find("latency"), std::string::npos) << "that was a connection too";
    EXPECT_EQ(insert({}).status, 200);
    EXPECT_EQ(control("GET", "faults").body.find("latency"), std::string::npos);
}

} // namespace simulator_test
