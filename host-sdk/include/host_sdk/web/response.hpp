#pragma once

#include "host_sdk/abi/web.h"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace host_sdk::web {

/// What a page answers. Made by the functions below; a value type.
struct Response {
    int status = 200;
    int kind = HSDK_RESPONSE_FRAGMENT;
    std::string title;
    std::string content_type; ///< of a download
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;

    /// The page asks to be loaded again after `wait`: progress that works without script.
    Response& refresh_after(std::chrono::seconds wait) &;
    [[nodiscard]] Response&& refresh_after(std::chrono::seconds wait) &&;
};

/// A piece of HTML for the host's frame.
[[nodiscard]] Response page(std::string title, std::string html, int status = 200);
[[nodiscard]] Response json(std::string text);
/// A file for the user. `file_name` is a plain name in ASCII.
[[nodiscard]] Response download(const std::string& file_name, std::string content_type, std::string bytes);
/// See other (303): `location` is below the mount, for example request.base_path + "/documenti".
[[nodiscard]] Response redirect(std::string location);

/// Hands the answer to the host's sink; returns the sink's code.
[[nodiscard]] hsdk_status push(const Response& response, const hsdk_response_sink& sink) noexcept;

} // namespace host_sdk::web
