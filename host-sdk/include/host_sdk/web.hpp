#pragma once

#include "host_sdk/abi/web.h"
#include "host_sdk/call.hpp"
#include "host_sdk/web/request.hpp"
#include "host_sdk/web/response.hpp"

namespace host_sdk {

/// A plugin that has pages (manifest: "routes").
class WebPlugin {
public:
    /// Answers one request that the host has already judged: session, CSRF token, route, method and permission are
    /// right. Called on several threads at once while active. No network in here. May throw Error: the host shows its
    /// own page and logs the text.
    virtual web::Response handle(const Call& call, const web::Request& request) = 0;

protected:
    ~WebPlugin() = default;
};

} // namespace host_sdk
