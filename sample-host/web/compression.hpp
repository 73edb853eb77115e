#pragma once

#include "web/request.hpp"
#include "web/response.hpp"

#include <string>
#include <string_view>

namespace sample_host::web {

/// `content` in the gzip format (RFC 1952). Throws std::runtime_error.
std::string gzip(std::string_view content);

/// Whether the browser takes gzip.
bool takes_gzip(const Request& request);

/// Whether a file of this type becomes smaller. Pages are not among them: they hold the form's secret beside words that
/// anybody can choose, and the size of a compressed page would tell the one through the other (BREACH).
bool is_worth_compressing(std::string_view content_type);

/// Puts a compressed body into the response, and says so.
void set_compressed(Response& response, std::string gzipped);

} // namespace sample_host::web
