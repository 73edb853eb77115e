#pragma once

#include "web/connection_limits.hpp"

#include <httplib.h>

#include <array>
#include <chrono>
#include <functional>
#include <string>

namespace sample_host::web {

/// A connection whose requests must arrive whole within a time, however slowly their bytes drip, and whose answers must
/// be taken within one. cpp-httplib's own stream starts its time anew with every byte. Belongs to one thread.
class Connection final : public httplib::Stream {
public:
    /// `others_wait` says whether another connection waits for a thread.
    Connection(socket_t socket, const ConnectionLimits& limits, std::function<bool()> others_wait);

    /// Waits until a request begins. False: none came, the client has gone, or the last one did not come whole.
    bool await_request();

    bool is_readable() const override;
    bool is_writable() const override { return true; }
    ssize_t read(char* data, std::size_t size) override;
    ssize_t write(const char* data, std::size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string& ip, int& port) const override;
    socket_t socket() const override { return m_socket; }

private:
    using Clock = std::chrono::steady_clock;

    bool await(short event, Clock::time_point begin, const std::function<std::chrono::milliseconds()>& patience) const;
    bool fill();

    socket_t m_socket;
    const ConnectionLimits& m_limits;
    std::function<bool()> m_others_wait;
    std::array<char, 4096> m_buffer{};
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::size_t m_taken = 0;
    Clock::time_point m_request_began;
    Clock::time_point m_answer_began;
    bool m_answering = false;
    bool m_cut = false; ///< a request did not come whole: what follows is no request
};

} // namespace sample_host::web
