#pragma once

#include <cstddef>

namespace support {

// A connected TCP socket. Closed with this.
class Socket {
public:
    explicit Socket(int descriptor) noexcept : m_descriptor(descriptor) {}
    Socket(Socket&& other) noexcept : m_descriptor(other.m_descriptor) { other.m_descriptor = -1; }
    Socket& operator=(Socket&&) = delete;
    ~Socket() { close(); }

    static Socket to_port(int port); // on 127.0.0.1; not open where nobody listens

    bool is_open() const noexcept { return m_descriptor >= 0; }
    int descriptor() const noexcept { return m_descriptor; }
    void close() noexcept; // with FIN
    void reset() noexcept; // with RST

private:
    int m_descriptor;
};

// Listens on a free port of 127.0.0.1.
class Listener {
public:
    Listener();
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    ~Listener();

    int port() const noexcept { return m_port; }
    Socket accept() const; // waits; not open after close()
    void close() noexcept; // from any thread

private:
    int m_descriptor;
    int m_port = 0;
};

} // namespace support
