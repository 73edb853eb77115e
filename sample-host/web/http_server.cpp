#include "web/http_server.hpp"

#include "web/connection.hpp"
#include "web/connection_threads.hpp"

#include <httplib.h> // as connection and connection_threads: no other file includes it
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>

namespace sample_host::web {

namespace {

constexpr const char* k_loopback = "127.0.0.1";
constexpr int k_backlog = 512; // connections that the system takes in advance; the library's default is 5
constexpr std::size_t k_largest_body = 8UL * 1024 * 1024;

bool has_body(const std::string& method)
{
    return method == "POST" || method == "PUT" || method == "PATCH" || method == "DELETE";
}

Request request_from(const httplib::Request& incoming)
{
    Request request;
    request.method = incoming.method;
    request.target = incoming.target;
    for (const auto& [name, value] : incoming.headers) {
        request.header_bytes += name.size() + value.size() + 4;
        std::string lower;
        for (const char c : name)
            lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        request.headers.emplace(std::move(lower), value);
    }
    return request;
}

void send(Response response, httplib::Response& outgoing)
{
    outgoing.status = response.status;
    for (auto& [name, value] : response.headers)
        outgoing.set_header(name, value);
    if (response.body.empty()) return;
    // A provider of known length is sent as it is: the library would compress a plain body with its slowest setting.
    auto body = std::make_shared<std::string>(std::move(response.body));
    outgoing.set_content_provider(body->size(), response.content_type,
                                  [body](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                                      return sink.write(body->data() + offset, length);
                                  });
}

/// Whether bytes of this request may be left in the connection: they must not be read as the next request.
bool leaves_bytes(const httplib::Request& request)
{
    const auto lengths = request.get_header_value_count("Content-Length");
    if (request.has_header("Transfer-Encoding") || lengths > 1) return true;
    return lengths > 0 && !has_body(request.method);
}

/// cpp-httplib with connections that cannot be held by slow or silent clients.
class Server final : public httplib::Server {
public:
    explicit Server(const ConnectionLimits& limits) : m_limits(limits)
    {
        new_task_queue = [this] {
            m_threads = new ConnectionThreads(m_limits.most); // the library deletes it
            return m_threads;
        };
    }

    /// After binding, which listens already.
    void listen_to_many() { ::listen(svr_sock_, k_backlog); }

private:
    bool process_and_close_socket(socket_t socket) override
    {
        Connection connection(socket, m_limits, [this] { return m_threads->others_wait(); });
        bool ok = false;
        bool closed = false;
        for (auto left = keep_alive_max_count_; left > 0 && !closed && svr_sock_ != INVALID_SOCKET; --left) {
            if (!connection.await_request()) break;
            bool last = false;
            ok = process_request(connection, left == 1, closed, [&last](httplib::Request& request) {
                last = leaves_bytes(request);
                request.ranges.clear(); // a thousand of them would make a thousand copies of a page
            });
            if (!ok || last) break;
        }
        ::shutdown(socket, SHUT_RDWR);
        ::close(socket);
        return ok;
    }

    const ConnectionLimits m_limits;
    ConnectionThreads* m_threads = nullptr;
};

} // namespace

struct HttpServer::Implementation {
    Implementation(const Pipeline& the_pipeline, const ConnectionLimits& limits)
        : pipeline(the_pipeline), server(limits)
    {
    }

    void answer_with_body(const httplib::Request& incoming, httplib::Response& outgoing,
                          const httplib::ContentReader& read)
    {
        auto request = request_from(incoming);
        const auto limit = pipeline.body_limit(request.method, request.target);
        bool too_large = false;
        // Its room at once: growing would leave copies of a password behind.
        request.body.reserve(
            std::min(incoming.get_header_value<std::uint64_t>("Content-Length"), std::uint64_t{limit}));
        const bool complete = read([&](const char* data, std::size_t size) {
            too_large = too_large || size > limit - request.body.size();
            if (!too_large) request.body.append(data, size);
            return true; // what is too much is read and dropped: the connection stays usable
        });
        if (too_large || !complete)
            send(pipeline.refuse_large_body(std::move(request)), outgoing);
        else
            send(pipeline.handle(std::move(request)), outgoing);
    }

    const Pipeline& pipeline;
    Server server;
    std::atomic<bool> has_begun = false;
    std::atomic<bool> has_ended = false;
    std::atomic<bool> is_to_stop = false;
};

HttpServer::HttpServer(const Pipeline& pipeline, const ConnectionLimits& limits)
    : m_implementation(std::make_unique<Implementation>(pipeline, limits))
{
    auto& server = m_implementation->server;
    server.set_socket_options([](socket_t socket) {
        const int yes = 1; // not SO_REUSEPORT, the library's default: two hosts would share one port
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    // What the answers say, and what is kept: else a client sends into a connection that is being closed.
    server.set_keep_alive_timeout(std::chrono::ceil<std::chrono::seconds>(limits.idle).count());
    server.set_payload_max_length(k_largest_body);
    server.set_tcp_nodelay(true);

    server.set_pre_routing_handler([this](const httplib::Request& incoming, httplib::Response& outgoing) {
        if (has_body(incoming.method)) return httplib::Server::HandlerResponse::Unhandled; // still to be read
        send(m_implementation->pipeline.handle(request_from(incoming)), outgoing);
        return httplib::Server::HandlerResponse::Handled;
    });
    const auto with_body = [this](const httplib::Request& incoming, httplib::Response& outgoing,
                                  const httplib::ContentReader& read) {
        m_implementation->answer_with_body(incoming, outgoing, read);
    };
    server.Post("/.*", with_body);
    server.Put("/.*", with_body);
    server.Patch("/.*", with_body);
    server.Delete("/.*", with_body);
}

HttpServer::~HttpServer() = default;

int HttpServer::bind(int port)
{
    auto& server = m_implementation->server;
    if (port == 0) {
        port = server.bind_to_any_port(k_loopback);
        if (port < 0) throw std::runtime_error("no free port on 127.0.0.1");
    } else if (!server.bind_to_port(k_loopback, port)) {
        throw std::runtime_error("port " + std::to_string(port) + " is in use; choose another with --port");
    }
    server.listen_to_many();
    return port;
}

void HttpServer::run()
{
    Implementation& all = *m_implementation;
    all.has_begun = true;
    if (!all.is_to_stop) all.server.listen_after_bind();
    all.has_ended = true;
}

void HttpServer::stop()
{
    Implementation& all = *m_implementation;
    all.is_to_stop = true;
    // The library ignores a stop that comes before it listens: it is waited for.
    while (all.has_begun && !all.has_ended) {
        if (all.server.is_running()) return all.server.stop();
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

} // namespace sample_host::web
