#pragma once

#include "web/connection_limits.hpp"
#include "web/pipeline.hpp"

#include <memory>

namespace sample_host::web {

/// The HTTP server, on the loopback address only. Slow, silent and many clients are kept in bounds
/// (ConnectionLimits): a request must arrive whole in time, and an idle connection makes room for one that waits.
/// bind() and run() are called by one thread, stop() by any.
class HttpServer {
public:
    explicit HttpServer(const Pipeline& pipeline, const ConnectionLimits& limits = {});
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
