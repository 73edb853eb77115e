#include "sistema-ts-simulator/app/server.hpp"

#include "sistema-ts-simulator/app/cut_connection.hpp"
#include "sistema-ts-simulator/app/tls_faults.hpp"
#include "sistema-ts-simulator/control/control_api.hpp"
#include "sistema-ts-simulator/crypto/decipher.hpp"
#include "sistema-ts-simulator/crypto/identity.hpp"
#include "sistema-ts-simulator/gateway/gateway.hpp"
#include "sistema-ts-simulator/soap/answer.hpp"

#include <httplib.h>

#include <condition_variable>
#include <stdexcept>
#include <string>
#include <thread>

namespace sistema_ts_simulator::app {

namespace {

using faults::Delivery;
using faults::Reply;

constexpr const char* k_host = "127.0.0.1";
constexpr std::size_t k_longest_request = 16 * 1024 * 1024; // services admit less
constexpr std::size_t k_threads = 32;                       // a slow answer holds one

/// Waits that a stop ends. Thread-safe.
class Patience {
public:
    void wait(std::chrono::milliseconds time)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, time, [this] { return m_stopped; });
    }

    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_wake.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopped = false;
};

std::filesystem::path prepared(const std::filesystem::path& directory)
{
    std::filesystem::create_directories(directory);
    return directory;
}

Reply internal_error()
{
    Reply reply;
    reply.status = 500;
    reply.body = soap::fault("Internal Error");
    return reply;
}

/// Instead of the library's own options, which let two programs listen on one port.
void allow_quick_restart(int listening_socket)
{
    const int yes = 1;
    ::setsockopt(listening_socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

/// Promises the whole body and sends half of it: the library then closes the connection.
void send_half(const Reply& reply, httplib::Response& response)
{
    const std::string half = reply.body.substr(0, reply.body.size() / 2);
    response.set_content_provider(reply.body.size(), reply.content_type,
                                  [half](std::size_t offset, std::size_t, httplib::DataSink& sink) {
                                      return offset == 0 && sink.write(half.data(), half.size());
                                  });
}

} // namespace

class Server::Implementation {
public:
    Implementation(const Options& options, std::shared_ptr<spdlog::logger> log)
        : m_log(std::move(log)), m_identity(crypto::ensure_identity(prepared(options.data))),
          m_decipher(m_identity.sanitel_key), m_state(options.data / "simulator.db", options.today, options.latency),
          m_gateway(m_state, m_decipher, m_log), m_control(m_state, [this] { m_gateway.catch_up(); }),
          m_tls_faults(m_state, m_identity), m_http(m_identity.server.c_str(), m_identity.server_key.c_str())
    {
        if (!m_http.is_valid()) throw std::runtime_error("the HTTPS certificate cannot be used: delete server*.pem");
        m_tls_faults.watch(m_http.ssl_context());
        set_up_http();
        m_port = listen_on(options.port);
        m_listener = std::thread([this] { m_http.listen_after_bind(); });
        while (!m_http.is_running())
            std::this_thread::yield(); // stop() does nothing before
    }

    ~Implementation() { stop(); }

    int port() const { return m_port; }

    void stop()
    {
        m_patience.stop();
        m_http.stop();
        const std::lock_guard lock(m_stopping);
        if (m_listener.joinable()) m_listener.join();
    }

private:
    void set_up_http()
    {
        m_http.new_task_queue = [] { return new httplib::ThreadPool(k_threads); };
        m_http.set_tcp_nodelay(true); // an answer leaves whole, not after the first part was acknowledged
        m_http.set_socket_options(allow_quick_restart);
        m_http.set_payload_max_length(k_longest_request);
        m_http.set_keep_alive_timeout(2);
        const auto control = [this](const httplib::Request& request, httplib::Response& response) {
            guarded(request, response, [&] { return steer(request); });
        };
        m_http.Get("/_simulator/.*", control);
        m_http.Post("/_simulator/.*", control);
        m_http.Delete("/_simulator/.*", control);
        m_http.Post(".*", [this](const httplib::Request& request, httplib::Response& response) {
            guarded(request, response, [&] { return serve(request); });
        });
    }

    int listen_on(int wanted)
    {
        if (wanted == 0) return m_http.bind_to_any_port(k_host);
        if (!m_http.bind_to_port(k_host, wanted)) {
            throw std::runtime_error("cannot listen on port " + std::to_string(wanted) +
                                     ": another program may be using it, choose another with --port");
        }
        return wanted;
    }

    Reply serve(const httplib::Request& request)
    {
        auto reply = m_gateway.answer({.path = request.path,
                                       .content_type = request.get_header_value("Content-Type"),
                                       .authorization = request.get_header_value("Authorization"),
                                       .body = request.body});
        if (reply) return std::move(*reply);
        Reply unknown;
        unknown.status = 404;
        unknown.content_type = "text/plain; charset=utf-8";
        unknown.body = "No service lives at this path.\n";
        return unknown;
    }

    Reply steer(const httplib::Request& request)
    {
        constexpr std::string_view k_prefix = "/_simulator/";
        return m_control.answer({.method = request.method,
                                 .path = request.path.substr(k_prefix.size()),
                                 .query = {request.params.begin(), request.params.end()},
                                 .body = request.body});
    }

    template <typename Work>
    void guarded(const httplib::Request& request, httplib::Response& response, Work work)
    {
        try {
            deliver(work(), request, response);
        } catch (const std::exception& error) {
            m_log->error("internal error: {}", error.what());
            deliver(internal_error(), request, response);
        }
    }

    void deliver(const Reply& reply, const httplib::Request& request, httplib::Response& response)
    {
        if (reply.delay.count() > 0) m_patience.wait(reply.delay);
        response.status = reply.status;
        switch (reply.delivery) {
        case Delivery::whole:
            response.set_content(reply.body, reply.content_type);
            break;
        case Delivery::truncated:
            send_half(reply, response);
            break;
        case Delivery::none:
            cut_connection(m_port, request.remote_port);
            break;
        }
    }

    std::shared_ptr<spdlog::logger> m_log;
    crypto::Identity m_identity;
    crypto::Decipher m_decipher;
    gateway::State m_state;
    gateway::Gateway m_gateway;
    control::ControlApi m_control;
    Patience m_patience;
    TlsFaults m_tls_faults;
    httplib::SSLServer m_http;
    int m_port = 0;
    std::mutex m_stopping;
    std::thread m_listener;
};

Server::Server(const Options& options, std::shared_ptr<spdlog::logger> log)
    : m_implementation(std::make_unique<Implementation>(options, std::move(log)))
{
}

Server::~Server() = default;

int Server::port() const
{
    return m_implementation->port();
}

void Server::stop()
{
    m_implementation->stop();
}

} // namespace sistema_ts_simulator::app
