#include "page_probe.hpp"

#include <host_sdk/error.hpp>
#include <host_sdk/text.hpp>

namespace host_sdk::validator {

namespace {

constexpr std::size_t k_most_bytes = std::size_t{64} * 1024 * 1024;
constexpr std::uint32_t k_most_headers = 64;
constexpr std::chrono::seconds k_limit{30};

} // namespace

hosting::ReceivedResponse ask(hosting::LoadedPlugin& plugin, const User& user, std::string_view method,
                              const std::string& path, std::string_view query, std::string_view body)
{
    hsdk_request request{};
    request.struct_size = sizeof(request);
    request.method = lend(method);
    request.path = lend(path);
    request.query = lend(query);
    request.body = lend(body);
    request.csrf_token = lend("token-of-the-validator");
    request.base_path = lend(k_base_path);
    request.locale = lend("it");
    request.assets_path = lend(k_assets_path);
    hosting::ResponseReceiver receiver({k_most_bytes, k_most_bytes, k_most_headers});
    plugin.handle(user, k_limit, request, receiver.sink());
    return receiver.take();
}

std::vector<std::string> paths_of(const manifest::Manifest& manifest, std::string_view method)
{
    std::vector<std::string> paths;
    for (const auto& route : manifest.routes) {
        if (!route.allows(method)) continue;
        std::string path = route.path;
        if (const auto star = path.find('*'); star != std::string::npos) path.replace(star, 1, "1");
        paths.push_back(std::move(path));
    }
    return paths;
}

bool is_refusal(const Error& error)
{
    switch (error.status()) {
    case Status::not_found:
    case Status::denied:
    case Status::invalid:
    case Status::conflict:
    case Status::busy:
        return true;
    default:
        return false;
    }
}

} // namespace host_sdk::validator
