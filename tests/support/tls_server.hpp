#pragma once

#include "tests/support/test_certificate.hpp"

#include <functional>
#include <memory>
#include <string>

struct ssl_ctx_st;

namespace support {

// A TLS server on 127.0.0.1 that offers what a test gives it, however old or weak, and keeps every byte that a client
// says once the handshake is done. It answers "HTTP/1.1 200" with an empty body.
class TlsServer {
public:
    // `offer` changes the server's context, e.g. its versions and ciphers.
    explicit TlsServer(const TestCertificate& certificate, const std::function<void(ssl_ctx_st*)>& offer = {});
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;
    ~TlsServer();

    std::string url() const; // "https://localhost:PORT"
    int connections() const; // how many clients came
    std::string heard() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace support
