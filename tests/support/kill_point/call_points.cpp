// Where a call to Sistema TS begins, is written, is answered and ends.
#include "points.hpp"

#include <curl/curl.h>
#include <openssl/ssl.h>

#include <map>

namespace {

constexpr const char* k_curl = "libcurl.so.4";
constexpr const char* k_ssl = "libssl.so.3";

thread_local std::string current_call; // "call of /EsitoStatoInviiWEB/…Service", while libcurl is at work on one alone
thread_local std::map<CURL*, std::string> calls_at_once; // those that are under way beside each other

// What bytes of this thread belong to: those that are under way at once go to the same service.
std::string call_of_bytes()
{
    if (!current_call.empty() || calls_at_once.empty()) return current_call;
    return calls_at_once.begin()->second;
}

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

CURLMcode curl_multi_add_handle(CURLM* multi, CURL* curl)
{
    static auto* const real = kill_point::next<CURLMcode(CURLM*, CURL*)>("curl_multi_add_handle", k_curl);
    if (!current_call.empty()) return real(multi, curl); // libcurl's own way of doing one
    const std::string call = "call of " + path_of(curl);
    kill_point::pass(call + ": before it");
    calls_at_once[curl] = call;
    return real(multi, curl);
}

CURLMcode curl_multi_remove_handle(CURLM* multi, CURL* curl)
{
    static auto* const real = kill_point::next<CURLMcode(CURLM*, CURL*)>("curl_multi_remove_handle", k_curl);
    const CURLMcode result = real(multi, curl);
    const auto call = calls_at_once.find(curl);
    if (call == calls_at_once.end()) return result;
    const std::string name = call->second;
    calls_at_once.erase(call);
    kill_point::pass(name + ": after it");
    return result;
}

int SSL_write(SSL* connection, const void* data, int size)
{
    static auto* const real = kill_point::next<int(SSL*, const void*, int)>("SSL_write", k_ssl);
    const std::string call = call_of_bytes();
    if (call.empty()) return real(connection, data, size);
    kill_point::pass(call + ": before a part of the request leaves");
    const int written = real(connection, data, size);
    if (written > 0) kill_point::pass(call + ": after a part of the request has left");
    return written;
}

int SSL_read(SSL* connection, void* data, int size)
{
    static auto* const real = kill_point::next<int(SSL*, void*, int)>("SSL_read", k_ssl);
    const int read = real(connection, data, size);
    const std::string call = call_of_bytes();
    if (read > 0 && !call.empty()) kill_point::pass(call + ": after a part of the answer has come");
    return read;
}
}
