#pragma once

#include "plugin/sts/credentials.hpp"
#include "plugin/sts/xml_guard.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace plugin::transport {

// The rest of a body that is read from the disk while it is sent.
struct FileInBody {
    std::filesystem::path file;
    std::string after; // the last bytes of the body
};

struct HttpRequest {
    std::string url; // https only
    std::string soap_action;
    std::string username;
    sts::Secret password;
    std::string body; // its beginning, where a file follows
    std::optional<FileInBody> file = {};
    std::string content_type = "text/xml; charset=utf-8";
    std::size_t largest_answer = sts::k_largest_answer; // bytes
};

// Nothing that the server could act on has left: it is safe to try again. `technical` is for the log.
struct NotSent {
    enum class Reason { unreachable, not_trusted, cancelled, misconfigured };
    Reason reason;
    std::string technical;
};

// At least a byte of the body was handed to the network, and no whole answer came: the server may have acted.
struct MaybeSent {
    std::string technical;
};

struct HttpAnswer {
    long status = 0;
    std::string body;
    std::string content_type = {};
    std::chrono::seconds retry_after{}; // Retry-After of a refusal by the server; zero where there is none
};

using HttpResult = std::variant<HttpAnswer, NotSent, MaybeSent>;

// Asked now and then during a call, on the caller's thread: true stops it.
using Cancelled = std::function<bool()>;

// No call that is not an upload takes longer, whatever is asked for: refusals can be slow (PROTOCOL 12).
inline constexpr std::chrono::milliseconds k_longest_call{90'000};

// POSTs SOAP messages over HTTPS with Basic authentication sent at once (PROTOCOL 2.4). The server's certificate is
// always verified, TLS is at least 1.2, no redirect is followed, an answer has its largest size, and nothing is ever
// sent twice. A file is given as much time as the line needs, as long as bytes move. Texts never hold credentials. It
// holds no connection between calls: safe to use from several threads at once.
class HttpClient {
public:
    struct Settings {
        std::string ca_file; // PEM; empty: the trust store of the system
        std::chrono::milliseconds connect_timeout{15'000};
        std::chrono::milliseconds total_timeout = k_longest_call;
    };

    // Throws std::runtime_error where libcurl cannot be used.
    explicit HttpClient(Settings settings);
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;
    ~HttpClient();

    // `cancelled` may be empty.
    HttpResult post(const HttpRequest& request, const Cancelled& cancelled) const;

    const Settings& settings() const noexcept { return m_settings; }

private:
    Settings m_settings;
};

} // namespace plugin::transport
