#include "web/connection.hpp"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

namespace sample_host::web {

namespace {

constexpr std::chrono::milliseconds k_look_again{50}; // whether others wait by now

} // namespace

Connection::Connection(socket_t socket, const ConnectionLimits& limits, std::function<bool()> others_wait)
    : m_socket(socket), m_limits(limits), m_others_wait(std::move(others_wait))
{
}

bool Connection::await(short event, Clock::time_point begin,
                       const std::function<std::chrono::milliseconds()>& patience) const
{
    while (true) {
        pollfd asked{m_socket, event, 0};
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(begin + patience() - Clock::now());
        const auto slice = std::clamp(left, std::chrono::milliseconds{0}, k_look_again);
        const int ready = ::poll(&asked, 1, static_cast<int>(slice.count()));
        if (ready > 0) return true;
        if (ready < 0 && errno != EINTR) return false;
        if (left <= std::chrono::milliseconds{0}) return false;
    }
}

bool Connection::await_request()
{
    if (m_cut) return false;
    m_answering = false;
    m_taken = 0;
    const bool begins = m_begin < m_end || await(POLLIN, Clock::now(), [this] {
                            return m_others_wait() ? std::chrono::milliseconds{0} : m_limits.idle;
                        });
    m_request_began = Clock::now();
    return begins;
}

bool Connection::fill()
{
    const auto patience = [this] { return m_others_wait() ? m_limits.hurried_request : m_limits.request; };
    if (!await(POLLIN, m_request_began, patience)) return false;
    const auto got = ::recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
    if (got <= 0) return false;
    m_begin = 0;
    m_end = static_cast<std::size_t>(got);
    return true;
}

bool Connection::is_readable() const
{
    if (m_begin < m_end) return true;
    pollfd asked{m_socket, POLLIN, 0};
    return ::poll(&asked, 1, 0) > 0;
}

ssize_t Connection::read(char* data, std::size_t size)
{
    m_cut = m_cut || m_taken >= m_limits.request_bytes || (m_begin == m_end && !fill());
    if (m_cut) return -1;
    const auto given = std::min({size, m_end - m_begin, m_limits.request_bytes - m_taken});
    std::copy_n(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_begin), given, data);
    std::fill_n(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_begin), given, '\0'); // it may be a password
    m_begin += given;
    m_taken += given;
    return static_cast<ssize_t>(given);
}

ssize_t Connection::write(const char* data, std::size_t size)
{
    if (!m_answering) {
        m_answering = true;
        m_answer_began = Clock::now();
    }
    if (!await(POLLOUT, m_answer_began, [this] { return m_limits.answer; })) return -1;
    return ::send(m_socket, data, size, MSG_NOSIGNAL);
}

void Connection::get_remote_ip_and_port(std::string& ip, int& port) const
{
    ip = "127.0.0.1"; // the server listens there only
    port = 0;
}

void Connection::get_local_ip_and_port(std::string& ip, int& port) const
{
    ip = "127.0.0.1";
    port = 0;
}

} // namespace sample_host::web
