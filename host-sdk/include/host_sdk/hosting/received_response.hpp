#pragma once

#include "host_sdk/abi/web.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace host_sdk::hosting {

/// What a plugin's page answered, as it came.
struct ReceivedResponse {
    int status = 0; ///< 0: it pushed no head
    int kind = 0;   ///< HSDK_RESPONSE_...
    std::string title;
    std::string content_type;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
};

/// How much of an answer is taken: bytes, and headers.
struct ResponseLimits {
    std::size_t page = std::size_t{4} * 1024 * 1024;
    std::size_t download = std::size_t{32} * 1024 * 1024;
    std::uint32_t headers = 8;
};

/// Takes an answer from LoadedPlugin::handle(). A plugin that pushes more than the limits is stopped with
/// HSDK_E_INVALID. Not thread-safe; must outlive the call.
class ResponseReceiver {
public:
    explicit ResponseReceiver(ResponseLimits limits = {}) noexcept : m_limits(limits) {}
    ResponseReceiver(const ResponseReceiver&) = delete;
    ResponseReceiver& operator=(const ResponseReceiver&) = delete;

    [[nodiscard]] hsdk_response_sink sink() noexcept { return {this, &receive_head, &receive_body}; }
    [[nodiscard]] ReceivedResponse take() noexcept { return std::move(m_response); }

private:
    static hsdk_status receive_head(void* ctx, const hsdk_response_head* head) noexcept;
    static hsdk_status receive_body(void* ctx, hsdk_str bytes) noexcept;

    ResponseLimits m_limits;
    ReceivedResponse m_response;
};

/// Why a host does not pass an answer on: its status, kind, type, size or a header is none of those that web.h lists,
/// or it redirects out of `mount` ("/plugins/<id>"). Empty: nothing is wrong with it.
[[nodiscard]] std::string fault_of(const ReceivedResponse& response, std::string_view mount);

} // namespace host_sdk::hosting
