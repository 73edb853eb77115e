#pragma once

#include "services/practices.hpp"
#include "web/access_log.hpp"
#include "web/error_pages.hpp"
#include "web/request.hpp"
#include "web/response.hpp"
#include "web/router.hpp"

namespace sample_host::web {

/// Takes a request through the steps, each in a file of its own: bounds → session → route → origin and CSRF token →
/// permission → handler → security headers. Thread-safe.
class Pipeline {
public:
    Pipeline(services::Practices& practices, const Router& router, const ErrorPages& pages, AccessLog log)
        : m_practices(practices), m_router(router), m_pages(pages), m_log(std::move(log))
    {
    }

    Response handle(Request request) const;

    /// The answer to a body that is larger than its route allows.
    Response refuse_large_body(Request request) const;

    /// How many bytes of body may follow this request line.
    std::size_t body_limit(const std::string& method, const std::string& target) const;

private:
    Response run(RequestContext& context, std::string& route_path) const;
    Response finish(Response response, const RequestContext& context, const std::string& route,
                    std::int64_t started_us) const;

    services::Practices& m_practices;
    const Router& m_router;
    const ErrorPages& m_pages;
    AccessLog m_log;
};

} // namespace sample_host::web
