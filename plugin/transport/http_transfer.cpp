#include "plugin/transport/http_transfer.hpp"

#include <openssl/ssl.h>

#include <algorithm>
#include <new>
#include <stdexcept>

namespace plugin::transport {
namespace {

constexpr long k_longest_upload_s = 900;

// libcurl writes the keys of every connection to the file that SSLKEYLOGFILE names: not ours.
CURLcode write_no_keys(CURL*, void* context, void*)
{
    SSL_CTX_set_keylog_callback(static_cast<SSL_CTX*>(context), nullptr);
    return CURLE_OK;
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

template <class Value>
void HttpTransfer::set(CURLoption option, Value value)
{
    const CURLcode code = curl_easy_setopt(handle(), option, value);
    if (code == CURLE_OUT_OF_MEMORY) throw std::bad_alloc();
    if (code != CURLE_OK) {
        throw std::runtime_error(std::string("libcurl refuses an option: ") + curl_easy_strerror(code));
    }
}

HttpTransfer::HttpTransfer(const HttpClient::Settings& settings, const HttpRequest& request, const Cancelled& cancelled)
    : m_cancelled(cancelled), m_unsent(request.body), m_largest_answer(request.largest_answer),
      m_headers(headers_for(request)), m_handle(curl_easy_init(), &curl_easy_cleanup)
{
    if (!m_handle) throw std::bad_alloc();
    if (!request.url.starts_with("https://")) {
        m_trouble = NotSent{NotSent::Reason::misconfigured, "the address does not begin with https://"};
    } else if (cancelled && cancelled()) {
        m_trouble = NotSent{NotSent::Reason::cancelled, "cancelled before it began"};
    } else if (request.file) {
        open_file(request);
    }
    if (m_trouble) return;
    set_connection(settings, request);
    set_body(request);
}

HttpTransfer::HeadersPtr HttpTransfer::headers_for(const HttpRequest& request)
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

void HttpTransfer::open_file(const HttpRequest& request)
{
    m_after = request.file->after;
    m_file.open(request.file->file, std::ios::binary);
    std::error_code error;
    m_file_left = std::filesystem::file_size(request.file->file, error);
    if (!m_file.is_open() || error) m_trouble = NotSent{NotSent::Reason::misconfigured, "the file cannot be read"};
}

void HttpTransfer::set_connection(const HttpClient::Settings& settings, const HttpRequest& request)
{
    set(CURLOPT_ERRORBUFFER, m_error.data());
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_URL, request.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, "https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    // libcurl repeats a request by itself when a kept connection turns out dead: so no connection is kept.
    set(CURLOPT_FRESH_CONNECT, 1L);
    set(CURLOPT_FORBID_REUSE, 1L);

    // What the environment says of proxies is not heard: the request goes to Sistema TS and nowhere else.
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));

    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_CTX_FUNCTION, &write_no_keys);
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    // The given authority alone is trusted; or else the system's, by their one file where there is one: libcurl reads
    // it once for calls beside each other, but a folder, or a file with a folder beside it, anew for each (25 ms).
    if (!settings.ca_file.empty()) set(CURLOPT_CAINFO, settings.ca_file.c_str());
    if (!settings.ca_file.empty() || curl_version_info(CURLVERSION_NOW)->cainfo != nullptr) {
        set(CURLOPT_CAPATH, static_cast<const char*>(nullptr));
    }
    set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds(settings.connect_timeout));
    if (request.file) {
        set(CURLOPT_TIMEOUT, k_longest_upload_s);
        set(CURLOPT_LOW_SPEED_LIMIT, 1L);
        set(CURLOPT_LOW_SPEED_TIME, std::max(milliseconds(settings.total_timeout) / 1000, 1L));
    } else {
        set(CURLOPT_TIMEOUT_MS, milliseconds(settings.total_timeout));
    }
}

void HttpTransfer::set_body(const HttpRequest& request)
{
    set(CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
    set(CURLOPT_USERNAME, request.username.c_str());
    set(CURLOPT_PASSWORD, request.password.reveal().c_str());
    set(CURLOPT_HTTPHEADER, m_headers.get());
    set(CURLOPT_POST, 1L);
    set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size() + m_file_left + m_after.size()));
    set(CURLOPT_READFUNCTION, &give_body);
    set(CURLOPT_READDATA, static_cast<void*>(this));
    set(CURLOPT_WRITEFUNCTION, &take_answer);
    set(CURLOPT_WRITEDATA, static_cast<void*>(this));
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, &ask_whether_cancelled);
    set(CURLOPT_XFERINFODATA, static_cast<void*>(this));
}

// libcurl asks for the body only after the headers are written: until then nothing can be acted upon.
std::size_t HttpTransfer::give_body(char* buffer, std::size_t size, std::size_t count, void* context)
{
    HttpTransfer& self = *static_cast<HttpTransfer*>(context);
    self.m_body_touched = true;
    if (self.m_unsent.empty() && self.m_file_left > 0) {
        self.m_file.read(buffer, static_cast<std::streamsize>(std::min(size * count, self.m_file_left)));
        const auto read = static_cast<std::size_t>(self.m_file.gcount());
        if (read == 0) return CURL_READFUNC_ABORT; // the file has become shorter
        self.m_file_left -= read;
        return read;
    }
    if (self.m_unsent.empty()) std::swap(self.m_unsent, self.m_after);
    const std::size_t given = std::min(size * count, self.m_unsent.size());
    std::copy_n(self.m_unsent.data(), given, buffer);
    self.m_unsent.remove_prefix(given);
    return given;
}

std::size_t HttpTransfer::take_answer(char* data, std::size_t size, std::size_t count, void* context)
{
    HttpTransfer& self = *static_cast<HttpTransfer*>(context);
    const std::size_t bytes = size * count;
    if (self.m_answer.size() + bytes > self.m_largest_answer) {
        self.m_too_large = true;
        return 0; // stops the transfer
    }
    try {
        self.m_answer.append(data, bytes);
    } catch (...) { // no exception may cross libcurl
        return 0;
    }
    return bytes;
}

int HttpTransfer::ask_whether_cancelled(void* context, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    const HttpTransfer& self = *static_cast<HttpTransfer*>(context);
    try {
        return self.m_cancelled && self.m_cancelled() ? 1 : 0;
    } catch (...) {
        return 1;
    }
}

HttpResult HttpTransfer::result(CURLcode code)
{
    if (code == CURLE_OK) {
        HttpAnswer answer{0, std::move(m_answer)};
        curl_easy_getinfo(handle(), CURLINFO_RESPONSE_CODE, &answer.status);
        const char* content_type = nullptr;
        curl_easy_getinfo(handle(), CURLINFO_CONTENT_TYPE, &content_type);
        if (content_type != nullptr) answer.content_type = content_type;
        curl_off_t retry_after = 0;
        curl_easy_getinfo(handle(), CURLINFO_RETRY_AFTER, &retry_after);
        answer.retry_after = std::chrono::seconds{std::max<curl_off_t>(retry_after, 0)};
        return answer;
    }
    std::string technical = m_too_large ? "the answer is too large" : curl_easy_strerror(code);
    if (!m_too_large && m_error.front() != '\0') technical += std::string(": ") + m_error.data();
    if (m_body_touched) return MaybeSent{std::move(technical)};
    return NotSent{reason_of(code), std::move(technical)};
}

} // namespace plugin::transport
