#pragma once

#include <string>
#include <utility>
#include <vector>

namespace sample_host::web {

/// One HTTP response. Security and cache headers are set by the pipeline, never by a page.
struct Response {
    int status = 200;
    std::string content_type = "text/html; charset=utf-8";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    bool immutable = false;      ///< may be kept for ever: its address changes with its content
    bool allows_scripts = false; ///< the page uses script files of a plugin
};

Response html(std::string body, int status = 200);

/// 303: the browser goes there with GET. `location` is a path of this host.
Response see_other(std::string location);

} // namespace sample_host::web
