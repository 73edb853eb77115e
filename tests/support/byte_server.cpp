#include "tests/support/byte_server.hpp"

#include "tests/support/loopback.hpp"

#include <openssl/ssl.h>
#include <pthread.h>
#include <signal.h>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <utility>

namespace support {
namespace {

using ContextPtr = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;
using SslPtr = std::unique_ptr<SSL, decltype(&SSL_free)>;

// How many bytes the request has, once its head is there; npos before.
std::size_t whole_size(const std::string& request)
{
    constexpr std::string_view k_length = "Content-Length: ";
    const std::size_t head_end = request.find("\r\n\r\n");
    const std::size_t length = request.find(k_length);
    if (head_end == std::string::npos || length > head_end) return std::string::npos;
    return head_end + 4 + std::stoul(request.substr(length + k_length.size(), 12));
}

} // namespace

struct ByteServer::State {
    State(const TestCertificate& certificate, Answer given)
        : answer(std::move(given)), context(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free)
    {
        SSL_CTX_use_certificate(context.get(), certificate.x509());
        SSL_CTX_use_PrivateKey(context.get(), certificate.key());
    }

    void serve()
    {
        // OpenSSL writes where nobody reads any more; that must not end the test. The client's thread is not spared.
        sigset_t broken_pipe;
        sigemptyset(&broken_pipe);
        sigaddset(&broken_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &broken_pipe, nullptr);
        for (;;) {
            Socket socket = listener.accept();
            if (!socket.is_open()) return;
            const std::unique_lock lock(mutex);
            const ConnectionPlan wanted = std::exchange(next, {});
            connect(socket, wanted);
            ended.notify_all();
        }
    }

    // One connection, from its handshake to its end.
    void connect(Socket& socket, const ConnectionPlan& wanted)
    {
        const SslPtr ssl(SSL_new(context.get()), &SSL_free);
        SSL_set_fd(ssl.get(), socket.descriptor());
        std::string request;
        bool complete = false;
        if (SSL_accept(ssl.get()) == 1) {
            complete = read(ssl.get(), request, wanted.read);
            if (complete && wanted.read == std::string::npos) write(ssl.get(), answer(request), wanted.write);
        }
        const std::size_t head = request.find("\r\n\r\n");
        const std::size_t body = head == std::string::npos ? 0 : request.size() - head - 4;
        seen.push_back({request.substr(0, head), body, complete});
        if (wanted.reset) {
            socket.reset();
        } else {
            SSL_shutdown(ssl.get());
        }
    }

    static bool read(SSL* ssl, std::string& request, std::size_t most)
    {
        std::array<char, 4096> buffer{};
        while (request.size() < std::min(most, whole_size(request))) {
            const std::size_t wanted = std::min(buffer.size(), most - request.size());
            const int got = SSL_read(ssl, buffer.data(), static_cast<int>(wanted));
            if (got <= 0) return false;
            request.append(buffer.data(), static_cast<std::size_t>(got));
        }
        return request.size() >= whole_size(request);
    }

    static void write(SSL* ssl, const std::string& text, std::size_t most)
    {
        const std::size_t size = std::min(text.size(), most);
        if (size > 0) SSL_write(ssl, text.data(), static_cast<int>(size));
    }

    Answer answer;
    ContextPtr context;
    Listener listener;
    std::mutex mutex; // held by a connection from its beginning to its end
    ConnectionPlan next;
    std::vector<SeenRequest> seen;
    std::condition_variable ended;
    std::thread thread;
};

ByteServer::ByteServer(const TestCertificate& certificate, Answer answer)
    : m_state(std::make_unique<State>(certificate, std::move(answer)))
{
    m_state->thread = std::thread([state = m_state.get()] { state->serve(); });
}

ByteServer::~ByteServer()
{
    m_state->listener.close();
    m_state->thread.join();
}

std::string ByteServer::url() const
{
    return "https://localhost:" + std::to_string(port());
}

int ByteServer::port() const
{
    return m_state->listener.port();
}

void ByteServer::plan(const ConnectionPlan& plan)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->next = plan;
}

std::vector<SeenRequest> ByteServer::take_seen(std::size_t connections)
{
    std::unique_lock lock(m_state->mutex);
    const auto came = [&] { return m_state->seen.size() >= connections; };
    if (!m_state->ended.wait_for(lock, std::chrono::seconds(60), came)) throw std::runtime_error("nothing came");
    return std::exchange(m_state->seen, {});
}

} // namespace support
