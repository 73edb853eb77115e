#pragma once

#include "tests/support/test_certificate.hpp"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace support {

// How far a connection goes. Bytes are those of HTTP, within TLS.
struct ConnectionPlan {
    std::size_t read = std::string::npos;  // so many bytes of the request, then the connection ends
    std::size_t write = std::string::npos; // so many bytes of the answer, then the connection ends
    bool reset = false;                    // ends with RST, not with FIN
};

// What a connection brought.
struct SeenRequest {
    std::string head;      // as far as it came
    std::size_t body = 0;  // so many bytes after the head
    bool complete = false; // the whole request came: it could be acted upon
};

// A TLS server on 127.0.0.1 that reads and writes exactly as many bytes as it is told, one connection at a time.
class ByteServer {
public:
    // The whole HTTP answer to a request, head and body.
    using Answer = std::function<std::string(const std::string& request)>;

    ByteServer(const TestCertificate& certificate, Answer answer);
    ByteServer(const ByteServer&) = delete;
    ByteServer& operator=(const ByteServer&) = delete;
    ~ByteServer();

    std::string url() const; // "https://localhost:PORT"
    int port() const;

    // For the next connection; those after it go to their end.
    void plan(const ConnectionPlan& plan);

    // What came since the last time, once so many connections have ended. Throws where they do not come.
    std::vector<SeenRequest> take_seen(std::size_t connections);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace support
