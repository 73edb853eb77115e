#pragma once

#include "plugin/sts/credentials.hpp"
#include "plugin/sts/service_endpoint.hpp"
#include "plugin/transport/http_client.hpp"

#include <string>

// For this folder's own .cpp files.
namespace plugin::transport {

// A request to a service without its body.
HttpRequest request_to(const sts::ServiceEndpoint& endpoint, const std::string& base_url,
                       const sts::Credentials& credentials);

} // namespace plugin::transport
