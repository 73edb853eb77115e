#pragma once

#include <chrono>
#include <filesystem>
#include <string>

namespace simulator_test {

/// What came back. Plain value.
struct HttpsAnswer {
    int curl_code = 0; ///< CURLE_OK when the answer is whole
    int status = 0;    ///< 0: not one byte of an answer came
    std::string content_type;
    std::string body = {};
};

/// One HTTPS request. Plain value.
struct HttpsRequest {
    std::string method = "POST";
    std::string path = {};
    std::string user = {}; ///< empty: no Authorization header
    std::string password = {};
    std::string body = {};
    std::string soap_action = "\"\"";
    std::string content_type = "text/xml; charset=utf-8";
    std::chrono::milliseconds timeout{60'000};
};

/// A client that trusts only the simulator's CA; a new connection for each request. Thread-safe.
class HttpsClient {
public:
    HttpsClient(int port, std::filesystem::path ca) : m_port(port), m_ca(std::move(ca)) {}

    HttpsAnswer send(const HttpsRequest& request) const;

private:
    int m_port;
    std::filesystem::path m_ca;
};

} // namespace simulator_test
