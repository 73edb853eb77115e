#include "web/http_server.hpp"

#include <httplib.h> // the only file that includes it

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>

namespace sample_host::web {

namespace {

constexpr const char* k_loopback = "127.0.0.1";
constexpr std::size_t k_threads = 32; // a browser keeps six connections open, each holds one
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

} // namespace

struct HttpServer::Implementation {
    explicit Implementation(const Pipeline& the_pipeline) : pipeline(the_pipeline) {}

    void answer_with_body(const httplib::Request& incoming, httplib::Response& outgoing,
                          const httplib::ContentReader& read)
    {
        auto request = request_from(incoming);
        const auto limit = pipeline.body_limit(request.method, request.target);
        bool too_large = false;
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
    httplib::Server server;
    std::atomic<bool> has_begun = false;
    std::atomic<bool> has_ended = false;
    std::atomic<bool> is_to_stop = false;
};

HttpServer::HttpServer(const Pipeline& pipeline) : m_implementation(std::make_unique<Implementation>(pipeline))
{
    auto& server = m_implementation->server;
    server.new_task_queue = [] { return new httplib::ThreadPool(k_threads); };
    server.set_socket_options([](socket_t socket) {
        const int yes = 1; // not SO_REUSEPORT, the library's default: two hosts would share one port
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    server.set_keep_alive_timeout(2);
    server.set_read_timeout(30);
    server.set_write_timeout(30);
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
