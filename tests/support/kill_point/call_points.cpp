// Where a call to Sistema TS begins, is written, is answered and ends.
#include "points.hpp"

#include <curl/curl.h>
#include <openssl/ssl.h>

namespace {

constexpr const char* k_curl = "libcurl.so.4";
constexpr const char* k_ssl = "libssl.so.3";

thread_local std::string current_call; // "/EsitoStatoInviiWEB/…Service", while libcurl is at work

std::string path_of(CURL* curl)
{
    static auto* const real = kill_point::next<CURLcode(CURL*, CURLINFO, ...)>("curl_easy_getinfo", k_curl);
    const char* url = nullptr;
    real(curl, CURLINFO_EFFECTIVE_URL, &url);
    const std::string text = url == nullptr ? "" : url;
    const std::size_t slash = text.find('/', text.find("//") + 2);
    return slash == std::string::npos ? text : text.substr(slash);
}

} // namespace

extern "C" {

CURLcode curl_easy_perform(CURL* curl)
{
    static auto* const real = kill_point::next<CURLcode(CURL*)>("curl_easy_perform", k_curl);
    const std::string call = "call of " + path_of(curl);
    kill_point::pass(call + ": before it");
    current_call = call;
    const CURLcode result = real(curl);
    current_call.clear();
    kill_point::pass(call + ": after it");
    return result;
}

int SSL_write(SSL* connection, const void* data, int size)
{
    static auto* const real = kill_point::next<int(SSL*, const void*, int)>("SSL_write", k_ssl);
    if (current_call.empty()) return real(connection, data, size);
    kill_point::pass(current_call + ": before a part of the request leaves");
    const int written = real(connection, data, size);
    if (written > 0) kill_point::pass(current_call + ": after a part of the request has left");
    return written;
}

int SSL_read(SSL* connection, void* data, int size)
{
    static auto* const real = kill_point::next<int(SSL*, void*, int)>("SSL_read", k_ssl);
    const int read = real(connection, data, size);
    if (read > 0 && !current_call.empty()) kill_point::pass(current_call + ": after a part of the answer has come");
    return read;
}
}
