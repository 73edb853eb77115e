#include "plugin/transport/http_client.hpp"

#include <curl/curl.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <new>
#include <stdexcept>

namespace plugin::transport {
namespace {

constexpr std::chrono::milliseconds k_longest_call{90'000};
constexpr long k_longest_upload_s = 900;

using CurlPtr = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using HeadersPtr = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

// What the callbacks of one call share.
struct Call {
    std::string_view unsent; // what is left of the text before the file, then of the text after it
    std::string_view after;
    std::ifstream file;
    std::size_t file_left = 0;
    const Cancelled& cancelled;
    std::size_t largest_answer;
    std::string answer = {};
    bool body_touched = false;
    bool too_large = false;
};

// libcurl asks for the body only after the headers are written: until then nothing can be acted upon.
std::size_t give_body(char* buffer, std::size_t size, std::size_t count, void* context)
{
    Call& call = *static_cast<Call*>(context);
    call.body_touched = true;
    if (call.unsent.empty() && call.file_left > 0) {
        call.file.read(buffer, static_cast<std::streamsize>(std::min(size * count, call.file_left)));
        const auto read = static_cast<std::size_t>(call.file.gcount());
        if (read == 0) return CURL_READFUNC_ABORT; // the file has become shorter
        call.file_left -= read;
        return read;
    }
    if (call.unsent.empty()) std::swap(call.unsent, call.after);
    const std::size_t given = std::min(size * count, call.unsent.size());
    std::copy_n(call.unsent.data(), given, buffer);
    call.unsent.remove_prefix(given);
    return given;
}

std::size_t take_answer(char* data, std::size_t size, std::size_t count, void* context)
{
    Call& call = *static_cast<Call*>(context);
    const std::size_t bytes = size * count;
    if (call.answer.size() + bytes > call.largest_answer) {
        call.too_large = true;
        return 0; // stops the transfer
    }
    try {
        call.answer.append(data, bytes);
    } catch (...) { // no exception may cross libcurl
        return 0;
    }
    return bytes;
}

int ask_whether_cancelled(void* context, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    const Call& call = *static_cast<Call*>(context);
    try {
        return call.cancelled && call.cancelled() ? 1 : 0;
    } catch (...) {
        return 1;
    }
}

// libcurl writes the keys of every connection to the file that SSLKEYLOGFILE names: not ours.
CURLcode write_no_keys(CURL*, void* context, void*)
{
    SSL_CTX_set_keylog_callback(static_cast<SSL_CTX*>(context), nullptr);
    return CURLE_OK;
}

template <class Value>
void set(CURL* curl, CURLoption option, Value value)
{
    const CURLcode code = curl_easy_setopt(curl, option, value);
    if (code == CURLE_OUT_OF_MEMORY) throw std::bad_alloc();
    if (code != CURLE_OK) {
        throw std::runtime_error(std::string("libcurl refuses an option: ") + curl_easy_strerror(code));
    }
}

HeadersPtr headers_for(const HttpRequest& request)
{
    HeadersPtr headers(nullptr, &curl_slist_free_all);
    // "Expect:" empty: libcurl must not wait for a go-ahead before the body.
    for (const std::string& line : {"Content-Type: " + request.content_type,
                                    "SOAPAction: \"" + request.soap_action + "\"", std::string("Expect:")}) {
        curl_slist* longer = curl_slist_append(headers.get(), line.c_str());
        if (longer == nullptr) throw std::bad_alloc();
        static_cast<void>(headers.release());
        headers.reset(longer);
    }
    return headers;
}

NotSent::Reason reason_of(CURLcode code)
{
    switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
        return NotSent::Reason::not_trusted;
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
        return NotSent::Reason::misconfigured;
    case CURLE_ABORTED_BY_CALLBACK:
        return NotSent::Reason::cancelled;
    default:
        return NotSent::Reason::unreachable;
    }
}

long milliseconds(std::chrono::milliseconds wanted)
{
    return static_cast<long>(std::clamp(wanted, std::chrono::milliseconds{1}, k_longest_call).count());
}

} // namespace

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
    if (!request.url.starts_with("https://")) {
        return NotSent{NotSent::Reason::misconfigured, "the address does not begin with https://"};
    }
    if (cancelled && cancelled()) return NotSent{NotSent::Reason::cancelled, "cancelled before it began"};

    const CurlPtr handle(curl_easy_init(), &curl_easy_cleanup);
    if (!handle) throw std::bad_alloc();
    CURL* curl = handle.get();
    const HeadersPtr headers = headers_for(request);
    Call call{.unsent = request.body,
              .after = request.file ? std::string_view(request.file->after) : std::string_view(),
              .file = {},
              .cancelled = cancelled,
              .largest_answer = request.largest_answer};
    if (request.file) {
        call.file.open(request.file->file, std::ios::binary);
        std::error_code error;
        call.file_left = std::filesystem::file_size(request.file->file, error);
        if (!call.file.is_open() || error) return NotSent{NotSent::Reason::misconfigured, "the file cannot be read"};
    }
    std::array<char, CURL_ERROR_SIZE> error{};

    set(curl, CURLOPT_ERRORBUFFER, error.data());
    set(curl, CURLOPT_NOSIGNAL, 1L);
    set(curl, CURLOPT_URL, request.url.c_str());
    set(curl, CURLOPT_PROTOCOLS_STR, "https");
    set(curl, CURLOPT_FOLLOWLOCATION, 0L);
    set(curl, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    // libcurl repeats a request by itself when a kept connection turns out dead: so no connection is kept.
    set(curl, CURLOPT_FRESH_CONNECT, 1L);
    set(curl, CURLOPT_FORBID_REUSE, 1L);

    // What the environment says of proxies is not heard: the request goes to Sistema TS and nowhere else.
    set(curl, CURLOPT_PROXY, "");
    set(curl, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));

    set(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(curl, CURLOPT_SSL_CTX_FUNCTION, &write_no_keys);
    set(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    set(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!m_settings.ca_file.empty()) {
        set(curl, CURLOPT_CAINFO, m_settings.ca_file.c_str());
        set(curl, CURLOPT_CAPATH, static_cast<const char*>(nullptr)); // the given authority alone is trusted
    }
    set(curl, CURLOPT_CONNECTTIMEOUT_MS, milliseconds(m_settings.connect_timeout));
    if (request.file) {
        set(curl, CURLOPT_TIMEOUT, k_longest_upload_s);
        set(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
        set(curl, CURLOPT_LOW_SPEED_TIME, std::max(milliseconds(m_settings.total_timeout) / 1000, 1L));
    } else {
        set(curl, CURLOPT_TIMEOUT_MS, milliseconds(m_settings.total_timeout));
    }

    set(curl, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
    set(curl, CURLOPT_USERNAME, request.username.c_str());
    set(curl, CURLOPT_PASSWORD, request.password.reveal().c_str());
    set(curl, CURLOPT_HTTPHEADER, headers.get());
    set(curl, CURLOPT_POST, 1L);
    set(curl, CURLOPT_POSTFIELDSIZE_LARGE,
        static_cast<curl_off_t>(request.body.size() + call.file_left + call.after.size()));
    set(curl, CURLOPT_READFUNCTION, &give_body);
    set(curl, CURLOPT_READDATA, static_cast<void*>(&call));
    set(curl, CURLOPT_WRITEFUNCTION, &take_answer);
    set(curl, CURLOPT_WRITEDATA, static_cast<void*>(&call));
    set(curl, CURLOPT_NOPROGRESS, 0L);
    set(curl, CURLOPT_XFERINFOFUNCTION, &ask_whether_cancelled);
    set(curl, CURLOPT_XFERINFODATA, static_cast<void*>(&call));

    const CURLcode code = curl_easy_perform(curl);
    if (code == CURLE_OK) {
        HttpAnswer answer{0, std::move(call.answer)};
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer.status);
        const char* content_type = nullptr;
        curl_easy_getinfo(curl, CURLINFO_CONTENT_TYPE, &content_type);
        if (content_type != nullptr) answer.content_type = content_type;
        curl_off_t retry_after = 0;
        curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &retry_after);
        answer.retry_after = std::chrono::seconds{std::max<curl_off_t>(retry_after, 0)};
        return answer;
    }
    std::string technical = call.too_large ? "the answer is too large" : curl_easy_strerror(code);
    if (!call.too_large && error.front() != '\0') technical += std::string(": ") + error.data();
    if (call.body_touched) return MaybeSent{std::move(technical)};
    return NotSent{reason_of(code), std::move(technical)};
}

} // namespace plugin::transport
