#include "plugin/transport/service_request.hpp"

namespace plugin::transport {

HttpRequest request_to(const sts::ServiceEndpoint& endpoint, const std::string& base_url,
                       const sts::Credentials& credentials)
{
    const std::string_view prefix = credentials.intermediary ? sts::k_entratel_prefix : std::string_view();
    HttpRequest request{.url = base_url + std::string(prefix) + std::string(endpoint.path),
                        .soap_action = std::string(endpoint.soap_action),
                        .username = credentials.username,
                        .password = credentials.password,
                        .body = {}};
    if (endpoint.answers_with_file) request.largest_answer = sts::k_largest_file_answer;
    return request;
}

} // namespace plugin::transport
