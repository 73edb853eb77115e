#pragma once

#include "host_sdk/abi/web.h"
#include "host_sdk/web/form.hpp"

#include <string>

namespace host_sdk::web {

enum class Method { get, post };

/// A request as a plugin's page sees it: decoded, below the mount.
struct Request {
    Method method = Method::get;
    std::string path;       ///< below the mount, begins with "/"
    Form query;             ///< the decoded query
    Form form;              ///< the decoded body
    std::string csrf_token; ///< to be put into each form as "_csrf"
    std::string base_path;  ///< of the mount, without a final "/"
    std::string locale;     ///< BCP 47
    /// Where a browser finds the files of the manifest's assets, without a final "/"; empty where the host does not
    /// say.
    std::string assets_path;
};

/// Decodes the record of the ABI. Throws Error(invalid) for a malformed query or body.
[[nodiscard]] Request decode(const hsdk_request& raw);

} // namespace host_sdk::web
