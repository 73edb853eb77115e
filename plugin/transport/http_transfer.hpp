#pragma once

#include "plugin/transport/http_client.hpp"

#include <curl/curl.h>

#include <array>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

// For this folder's own .cpp files.
namespace plugin::transport {

// One POST as libcurl carries it: all that HttpClient promises of a call is set here, whether it travels alone or
// beside others. Refers to the request and to `cancelled`; the settings are copied. For one thread.
class HttpTransfer {
public:
    // Throws std::runtime_error where libcurl does not take an option.
    HttpTransfer(const HttpClient::Settings& settings, const HttpRequest& request, const Cancelled& cancelled);
    HttpTransfer(const HttpTransfer&) = delete;
    HttpTransfer& operator=(const HttpTransfer&) = delete;

    // Why it must not begin.
    const std::optional<NotSent>& trouble() const noexcept { return m_trouble; }

    CURL* handle() const noexcept { return m_handle.get(); }

    // What came of it, once libcurl is done with the handle. To be called once.
    HttpResult result(CURLcode code);

private:
    void open_file(const HttpRequest& request);
    void set_connection(const HttpClient::Settings& settings, const HttpRequest& request);
    void set_body(const HttpRequest& request);
    template <class Value>
    void set(CURLoption option, Value value);

    static std::size_t give_body(char* buffer, std::size_t size, std::size_t count, void* context);
    static std::size_t take_answer(char* data, std::size_t size, std::size_t count, void* context);
    static int ask_whether_cancelled(void* context, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

    using HandlePtr = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
    using HeadersPtr = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;
    static HeadersPtr headers_for(const HttpRequest& request);

    std::optional<NotSent> m_trouble;
    const Cancelled& m_cancelled;
    std::string_view m_unsent; // what is left of the text before the file, then of the text after it
    std::string_view m_after;
    std::ifstream m_file;
    std::size_t m_file_left = 0;
    std::size_t m_largest_answer;
    std::string m_answer;
    bool m_body_touched = false;
    bool m_too_large = false;
    std::array<char, CURL_ERROR_SIZE> m_error{};
    HeadersPtr m_headers;
    HandlePtr m_handle; // refers to all of the above: ends first
};

} // namespace plugin::transport
