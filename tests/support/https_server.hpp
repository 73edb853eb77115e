#pragma once

#include "tests/support/test_certificate.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace support {

struct ReceivedRequest {
    std::string path;
    std::string authorization;
    std::string soap_action;
    std::string content_type;
    std::string body;
};

struct PreparedAnswer {
    int status = 200;
    std::string body{};
    std::size_t cut_after = std::string::npos; // the connection breaks after so many bytes of the body
    std::string location{};                    // a redirect
    std::string retry_after{};
};

// A real HTTPS server on 127.0.0.1, at a free port, for one test.
class HttpsServer {
public:
    using Handler = std::function<PreparedAnswer(const ReceivedRequest&)>;

    HttpsServer(const TestCertificate& certificate, Handler handler);
    HttpsServer(const HttpsServer&) = delete;
    HttpsServer& operator=(const HttpsServer&) = delete;
    ~HttpsServer();

    // "https://localhost:PORT"
    std::string url() const;
    int port() const;
    std::vector<ReceivedRequest> requests() const;
    // How many of its connections went on with the TLS session of an earlier one.
    long resumed_sessions() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace support
