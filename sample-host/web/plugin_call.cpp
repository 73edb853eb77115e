#include "web/plugin_call.hpp"

#include <host_sdk/text.hpp>

namespace sample_host::web {

namespace {

constexpr std::chrono::seconds k_request_limit{30};

} // namespace

host_sdk::hosting::ReceivedResponse call_plugin(const RequestContext& context, const PluginMount& mount,
                                                std::string_view assets_path)
{
    using host_sdk::lend;
    const auto& package = mount.instance->package();
    const std::string base = "/plugins/" + package.manifest.id;
    const std::string_view target = context.request.target;
    const auto question = std::min(target.find('?'), target.size());
    hsdk_request request{};
    request.struct_size = sizeof(request);
    request.method = lend(context.request.is_safe() ? "GET" : "POST");
    request.path = lend(mount.path);
    request.query = lend(target.substr(std::min(question + 1, target.size())));
    request.body = lend(context.request.body);
    request.csrf_token = lend(context.csrf_token);
    request.base_path = lend(base);
    request.locale = lend(package.locale);
    request.assets_path = lend(assets_path);
    host_sdk::hosting::ResponseReceiver receiver;
    const host_sdk::User user{std::to_string(context.user->id), context.user->name, package.locale};
    mount.instance->plugin().handle(user, k_request_limit, request, receiver.sink());
    auto answer = receiver.take();
    if (const auto fault = host_sdk::hosting::fault_of(answer, base); !fault.empty()) throw AnswerRefused(fault);
    return answer;
}

} // namespace sample_host::web
