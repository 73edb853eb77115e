#pragma once

#include <host_sdk/hosting/loaded_plugin.hpp>
#include <host_sdk/text.hpp>

#include <chrono>
#include <map>
#include <string>
#include <string_view>

namespace support {

/// What a plugin's page answered.
struct Answer {
    int status = 0;
    int kind = 0;
    std::string title;
    std::map<std::string, std::string> headers;
    std::string body;
};

namespace page_request {

inline hsdk_status head(void* ctx, const hsdk_response_head* head) noexcept
{
    auto& answer = *static_cast<Answer*>(ctx);
    answer.status = head->status;
    answer.kind = head->kind;
    answer.title = host_sdk::copy(head->title);
    for (std::uint32_t i = 0; i < head->header_count; ++i) {
        answer.headers[host_sdk::copy(head->headers[i]->name)] = host_sdk::copy(head->headers[i]->value);
    }
    return HSDK_OK;
}

inline hsdk_status body(void* ctx, hsdk_str bytes) noexcept
{
    static_cast<Answer*>(ctx)->body += host_sdk::view(bytes);
    return HSDK_OK;
}

inline Answer ask(host_sdk::hosting::LoadedPlugin& plugin, const host_sdk::User& user, std::string_view method,
                  std::string_view path_and_query, std::string_view form)
{
    using host_sdk::lend;
    const auto question = std::min(path_and_query.find('?'), path_and_query.size());
    hsdk_request request{};
    request.struct_size = sizeof(request);
    request.method = lend(method);
    request.path = lend(path_and_query.substr(0, question));
    request.query = lend(path_and_query.substr(std::min(question + 1, path_and_query.size())));
    request.body = lend(form);
    request.csrf_token = lend("token");
    request.base_path = lend("/plugins/under-test");
    request.locale = lend("it");
    Answer answer;
    plugin.handle(user, std::chrono::seconds(30), request, hsdk_response_sink{&answer, &head, &body});
    return answer;
}

} // namespace page_request

/// Asks a page of an active plugin as a host would. Throws what LoadedPlugin::handle throws.
inline Answer get(host_sdk::hosting::LoadedPlugin& plugin, const host_sdk::User& user, std::string_view path_and_query)
{
    return page_request::ask(plugin, user, "GET", path_and_query, {});
}

inline Answer post(host_sdk::hosting::LoadedPlugin& plugin, const host_sdk::User& user, std::string_view path,
                   std::string_view form)
{
    return page_request::ask(plugin, user, "POST", path, form);
}

} // namespace support
