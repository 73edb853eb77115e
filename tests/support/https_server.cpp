#include "tests/support/https_server.hpp"

#include <httplib.h>

#include <algorithm>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace support {

struct HttpsServer::State {
    State(const TestCertificate& given, Handler handle)
        : certificate(given), handler(std::move(handle)), server(certificate.x509(), certificate.key())
    {
    }

    TestCertificate certificate;
    Handler handler;
    httplib::SSLServer server;
    int port = 0;
    std::thread thread;
    mutable std::mutex mutex;
    std::vector<ReceivedRequest> requests;
};

HttpsServer::HttpsServer(const TestCertificate& certificate, Handler handler)
    : m_state(std::make_unique<State>(certificate, std::move(handler)))
{
    State& state = *m_state;
    state.server.Post(".*", [&state](const httplib::Request& request, httplib::Response& response) {
        const ReceivedRequest received{request.path, request.get_header_value("Authorization"),
                                       request.get_header_value("SOAPAction"), request.get_header_value("Content-Type"),
                                       request.body};
        {
            const std::lock_guard lock(state.mutex);
            state.requests.push_back(received);
        }
        const PreparedAnswer answer = state.handler(received);
        response.status = answer.status;
        if (!answer.location.empty()) response.set_header("Location", answer.location);
        if (!answer.retry_after.empty()) response.set_header("Retry-After", answer.retry_after);
        if (answer.cut_after == std::string::npos) {
            response.set_content(answer.body, "text/xml");
            return;
        }
        response.set_content_provider(answer.body.size(), "text/xml",
                                      [answer](std::size_t offset, std::size_t, httplib::DataSink& sink) {
                                          if (offset >= answer.cut_after) return false;
                                          sink.write(answer.body.data() + offset, answer.cut_after - offset);
                                          return true;
                                      });
    });
    state.port = state.server.bind_to_any_port("127.0.0.1");
    if (state.port <= 0) throw std::runtime_error("no free port for the test server");
    state.thread = std::thread([&state] { state.server.listen_after_bind(); });
    while (!state.server.is_running()) {
        std::this_thread::yield();
    }
}

HttpsServer::~HttpsServer()
{
    m_state->server.stop();
    m_state->thread.join();
}

std::string HttpsServer::url() const
{
    return "https://localhost:" + std::to_string(port());
}

int HttpsServer::port() const
{
    return m_state->port;
}

long HttpsServer::resumed_sessions() const
{
    return SSL_CTX_sess_hits(m_state->server.ssl_context());
}

std::vector<ReceivedRequest> HttpsServer::requests() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->requests;
}

} // namespace support
