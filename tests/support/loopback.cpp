#include "tests/support/loopback.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

namespace support {
namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

// Small parts leave at once: the test counts them.
void send_at_once(int descriptor)
{
    const int yes = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

} // namespace

Socket Socket::to_port(int port)
{
    Socket socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const sockaddr_in address = loopback(port);
    if (::connect(socket.m_descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        socket.close();
    } else {
        send_at_once(socket.m_descriptor);
    }
    return socket;
}

void Socket::close() noexcept
{
    if (m_descriptor >= 0) ::close(m_descriptor);
    m_descriptor = -1;
}

void Socket::reset() noexcept
{
    const linger at_once{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    close();
}

Listener::Listener() : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (::bind(m_descriptor, reinterpret_cast<const sockaddr*>(&address), size) != 0 ||
        ::listen(m_descriptor, 16) != 0 ||
        ::getsockname(m_descriptor, reinterpret_cast<sockaddr*>(&address), &size) != 0) {
        throw std::runtime_error("no free port");
    }
    m_port = ntohs(address.sin_port);
}

Listener::~Listener()
{
    ::close(m_descriptor);
}

Socket Listener::accept() const
{
    Socket socket(::accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC));
    if (socket.is_open()) send_at_once(socket.descriptor());
    return socket;
}

void Listener::close() noexcept
{
    ::shutdown(m_descriptor, SHUT_RDWR);
}

} // namespace support
