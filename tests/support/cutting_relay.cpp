#include "tests/support/cutting_relay.hpp"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <utility>

namespace support {
namespace {

// Passes on what is there, at most up to `limit` in all. False at the end of the stream, and at the limit.
bool pass_on(const Socket& from, const Socket& to, std::size_t& passed, std::size_t limit)
{
    std::array<char, 4096> buffer{};
    const ssize_t got = ::recv(from.descriptor(), buffer.data(), std::min(buffer.size(), limit - passed), 0);
    if (got <= 0) return false;
    for (ssize_t sent = 0; sent < got;) {
        const ssize_t more =
            ::send(to.descriptor(), buffer.data() + sent, static_cast<std::size_t>(got - sent), MSG_NOSIGNAL);
        if (more <= 0) return false;
        sent += more;
    }
    passed += static_cast<std::size_t>(got);
    return passed < limit;
}

} // namespace

CuttingRelay::CuttingRelay(int server_port) : m_server_port(server_port), m_thread([this] { serve(); }) {}

CuttingRelay::~CuttingRelay()
{
    m_listener.close();
    m_thread.join();
}

void CuttingRelay::cut_next(const Cut& cut)
{
    const std::lock_guard lock(m_mutex);
    m_next = cut;
}

CuttingRelay::Passed CuttingRelay::passed()
{
    const std::lock_guard lock(m_mutex);
    return m_passed;
}

void CuttingRelay::serve()
{
    for (;;) {
        Socket client = m_listener.accept();
        if (!client.is_open()) return;
        const std::lock_guard lock(m_mutex);
        const Cut cut = std::exchange(m_next, {});
        Socket server = Socket::to_port(m_server_port);
        m_passed = relay(client, server, cut);
        if (cut.reset) {
            client.reset();
            server.reset();
        }
    }
}

CuttingRelay::Passed CuttingRelay::relay(Socket& client, Socket& server, const Cut& cut)
{
    Passed passed;
    if (cut.to_server == 0 || cut.to_client == 0) return passed;
    std::array<pollfd, 2> ends{pollfd{client.descriptor(), POLLIN, 0}, pollfd{server.descriptor(), POLLIN, 0}};
    for (;;) {
        if (::poll(ends.data(), ends.size(), -1) < 0) return passed;
        if (ends[0].revents != 0 && !pass_on(client, server, passed.to_server, cut.to_server)) return passed;
        if (ends[1].revents != 0 && !pass_on(server, client, passed.to_client, cut.to_client)) return passed;
    }
}

} // namespace support
