#include "host_sdk/web/response.hpp"

#include "host_sdk/text.hpp"

#include <array>
#include <cstdint>

namespace host_sdk::web {

Response& Response::refresh_after(std::chrono::seconds wait) &
{
    headers.emplace_back("refresh", std::to_string(wait.count()));
    return *this;
}

Response&& Response::refresh_after(std::chrono::seconds wait) &&
{
    return std::move(refresh_after(wait));
}

Response page(std::string title, std::string html, int status)
{
    Response response;
    response.status = status;
    response.title = std::move(title);
    response.body = std::move(html);
    return response;
}

Response json(std::string text)
{
    Response response;
    response.kind = HSDK_RESPONSE_JSON;
    response.body = std::move(text);
    return response;
}

Response download(const std::string& file_name, std::string content_type, std::string bytes)
{
    Response response;
    response.kind = HSDK_RESPONSE_DOWNLOAD;
    response.content_type = std::move(content_type);
    response.headers.emplace_back("content-disposition", "attachment; filename=\"" + file_name + "\"");
    response.body = std::move(bytes);
    return response;
}

Response redirect(std::string location)
{
    Response response;
    response.status = 303;
    response.headers.emplace_back("location", std::move(location));
    return response;
}

hsdk_status push(const Response& response, const hsdk_response_sink& sink) noexcept
{
    constexpr std::size_t k_max_headers = 8;
    std::array<hsdk_header, k_max_headers> headers{};
    std::array<const hsdk_header*, k_max_headers> pointers{};
    if (response.headers.size() > k_max_headers) return HSDK_E_INVALID;
    for (std::size_t i = 0; i < response.headers.size(); ++i) {
        headers[i] = {lend(response.headers[i].first), lend(response.headers[i].second)};
        pointers[i] = &headers[i];
    }
    hsdk_response_head head{};
    head.struct_size = sizeof(head);
    head.status = response.status;
    head.kind = response.kind;
    head.header_count = static_cast<std::uint32_t>(response.headers.size());
    head.title = lend(response.title);
    head.content_type = lend(response.content_type);
    head.headers = pointers.data();
    const hsdk_status status = sink.head(sink.ctx, &head);
    return status == HSDK_OK ? sink.body(sink.ctx, lend(response.body)) : status;
}

} // namespace host_sdk::web
