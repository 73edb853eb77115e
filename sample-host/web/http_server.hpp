#pragma once

#include "web/pipeline.hpp"

#include <memory>

namespace sample_host::web {

/// The HTTP server, on the loopback address only. bind() and run() are called by one thread, stop() by any.
class HttpServer {
public:
    explicit HttpServer(const Pipeline& pipeline);
    ~HttpServer();

    /// Takes the port (0: a free one) and returns it. From then on connections wait to be answered. Throws
    /// std::runtime_error when the port is in use.
    int bind(int port);

    /// Answers requests until stop(). Requests under way are finished.
    void run();

    /// Once. Where it comes before run(), that ends at once.
    void stop();

private:
    struct Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace sample_host::web
