#include "plugin/transport/http_client.hpp"

#include "plugin/transport/http_transfer.hpp"

#include <stdexcept>

namespace plugin::transport {

HttpClient::HttpClient(Settings settings) : m_settings(std::move(settings))
{
    // Counted and, since 7.84, thread-safe where the feature says so (man curl_global_init): no lock of ours is needed.
    if ((curl_version_info(CURLVERSION_NOW)->features & CURL_VERSION_THREADSAFE) == 0 ||
        curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
        throw std::runtime_error("libcurl cannot be used: version 7.84 or later, built thread-safe, is needed");
    }
}

HttpClient::~HttpClient()
{
    curl_global_cleanup();
}

HttpResult HttpClient::post(const HttpRequest& request, const Cancelled& cancelled) const
{
    HttpTransfer transfer(m_settings, request, cancelled);
    if (const std::optional<NotSent>& trouble = transfer.trouble()) return *trouble;
    return transfer.result(curl_easy_perform(transfer.handle()));
}

} // namespace plugin::transport
