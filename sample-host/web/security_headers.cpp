#include "web/security_headers.hpp"

namespace sample_host::web {

void add_security_headers(Response& response)
{
    std::string policy = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
                         "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    if (response.allows_scripts) policy += "; script-src 'self'";
    response.headers.emplace_back("Content-Security-Policy", policy);
    response.headers.emplace_back("X-Content-Type-Options", "nosniff");
    response.headers.emplace_back("Referrer-Policy", "same-origin");
    response.headers.emplace_back("Cache-Control",
                                  response.immutable ? "public, max-age=31536000, immutable" : "no-store");
    if (response.immutable) response.headers.emplace_back("Vary", "Accept-Encoding");
}

} // namespace sample_host::web
