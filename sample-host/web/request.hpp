#pragma once

#include "web/fields.hpp"

#include <map>
#include <string>
#include <string_view>

namespace sample_host::web {

/// One HTTP request as it came in. The steps of the pipeline fill in what they decode.
struct Request {
    std::string id; ///< random, in the log and on error pages
    std::string method;
    std::string target;                         ///< raw: path and query
    std::map<std::string, std::string> headers; ///< names in lower case; the first of each name counts
    std::size_t header_bytes = 0;
    std::string body;

    std::string path; ///< decoded; set by the bounds step, as are the next two
    Fields query;
    Fields form;

    std::string_view header(const std::string& name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string_view() : std::string_view(found->second);
    }

    /// A request that only reads; anything else must prove where it comes from.
    bool is_safe() const { return method == "GET" || method == "HEAD"; }
};

} // namespace sample_host::web
