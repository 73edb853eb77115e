#include "tests/support/tls_server.hpp"

#include <netinet/in.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace support {
namespace {

// A header, and as many bytes as it announces.
bool is_whole(const std::string& request)
{
    const std::string mark = "Content-Length: ";
    const auto end = request.find("\r\n\r\n");
    if (end == std::string::npos) return false;
    const auto at = request.find(mark);
    const std::size_t length = at < end ? std::stoul(request.substr(at + mark.size())) : 0;
    return request.size() >= end + 4 + length;
}

} // namespace

struct TlsServer::State {
    std::shared_ptr<SSL_CTX> context{SSL_CTX_new(TLS_server_method()), &SSL_CTX_free};
    int listener = -1;
    int port = 0;
    mutable std::mutex mutex;
    int connections = 0;
    std::string heard;
    std::thread thread;

    void serve(int client)
    {
        const std::unique_ptr<SSL, decltype(&SSL_free)> ssl(SSL_new(context.get()), &SSL_free);
        SSL_set_fd(ssl.get(), client);
        if (SSL_accept(ssl.get()) != 1) return;
        std::string request;
        char buffer[4096];
        while (!is_whole(request)) {
            const int got = SSL_read(ssl.get(), buffer, sizeof buffer);
            if (got <= 0) break;
            request.append(buffer, static_cast<std::size_t>(got));
        }
        {
            const std::lock_guard lock(mutex);
            heard += request;
        }
        if (!is_whole(request)) return;
        const std::string answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        SSL_write(ssl.get(), answer.data(), static_cast<int>(answer.size()));
        SSL_shutdown(ssl.get());
    }
};

TlsServer::TlsServer(const TestCertificate& certificate, const std::function<void(ssl_ctx_st*)>& offer)
    : m_state(std::make_unique<State>())
{
    static_cast<void>(::signal(SIGPIPE, SIG_IGN)); // clients hang up in the middle: that is what they are tested for
    State& state = *m_state;
    SSL_CTX* context = state.context.get();
    SSL_CTX_set_security_level(context, 0); // a server of long ago
    SSL_CTX_set_min_proto_version(context, 0);
    if (SSL_CTX_use_certificate(context, certificate.x509()) != 1 ||
        SSL_CTX_use_PrivateKey(context, certificate.key()) != 1)
        throw std::runtime_error("the test server cannot use its certificate");
    if (offer) offer(context);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    void* raw = &address;
    state.listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::bind(state.listener, static_cast<sockaddr*>(raw), size) != 0 || ::listen(state.listener, 16) != 0 ||
        ::getsockname(state.listener, static_cast<sockaddr*>(raw), &size) != 0)
        throw std::runtime_error("no port for the test server");
    state.port = ntohs(address.sin_port);
    state.thread = std::thread([&state] {
        for (int client = ::accept(state.listener, nullptr, nullptr); client >= 0;
             client = ::accept(state.listener, nullptr, nullptr)) {
            {
                const std::lock_guard lock(state.mutex);
                ++state.connections;
            }
            state.serve(client);
            ::close(client);
        }
    });
}

TlsServer::~TlsServer()
{
    ::shutdown(m_state->listener, SHUT_RDWR); // ends accept
    m_state->thread.join();
    ::close(m_state->listener);
}

std::string TlsServer::url() const
{
    return "https://localhost:" + std::to_string(m_state->port);
}

int TlsServer::connections() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->connections;
}

std::string TlsServer::heard() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->heard;
}

} // namespace support
