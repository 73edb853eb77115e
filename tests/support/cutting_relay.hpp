#pragma once

#include "tests/support/loopback.hpp"

#include <cstddef>
#include <mutex>
#include <string>
#include <thread>

namespace support {

// Passes the bytes of a TCP connection on to a port of 127.0.0.1 and back, and cuts it after exactly so many bytes in
// one direction. One connection at a time.
class CuttingRelay {
public:
    struct Cut {
        std::size_t to_server = std::string::npos;
        std::size_t to_client = std::string::npos;
        bool reset = false; // with RST, not with FIN
    };
    struct Passed {
        std::size_t to_server = 0;
        std::size_t to_client = 0;
    };

    explicit CuttingRelay(int server_port);
    CuttingRelay(const CuttingRelay&) = delete;
    CuttingRelay& operator=(const CuttingRelay&) = delete;
    ~CuttingRelay();

    std::string url() const { return "https://localhost:" + std::to_string(m_listener.port()); }

    void cut_next(const Cut& cut); // the connections after it are whole
    Passed passed();               // by the last connection, once it has ended

private:
    void serve();
    Passed relay(Socket& client, Socket& server, const Cut& cut);

    int m_server_port;
    Listener m_listener;
    std::mutex m_mutex; // held by a connection from its beginning to its end
    Cut m_next;
    Passed m_passed;
    std::thread m_thread;
};

} // namespace support
