#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace sample_host::test {

/// What came back.
struct Answer {
    int status = 0;
    std::string body;
    std::multimap<std::string, std::string> headers; ///< names as sent

    std::string header(const std::string& name) const
    {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string() : found->second;
    }
    bool shows(const std::string& text) const { return body.find(text) != std::string::npos; }
};

using Form = std::vector<std::pair<std::string, std::string>>;
using Headers = std::vector<std::pair<std::string, std::string>>;

/// A browser's part of HTTP: keeps the session cookie, does not follow redirects.
class HttpClient {
public:
    explicit HttpClient(int port) : m_port(port) {}

    Answer get(const std::string& path, const Headers& headers = {});
    Answer post(const std::string& path, const std::string& body, const Headers& headers = {});

    /// Any method; the body is a form unless it is empty.
    Answer request(const std::string& method, const std::string& path, const std::string& body = {},
                   const Headers& headers = {});

    /// The form with the token of the last page that had one.
    Answer submit(const std::string& path, const Form& form, const Headers& headers = {});

    /// GET /accedi, then the log-in form.
    Answer log_in(const std::string& email, const std::string& password);

    std::string cookie; ///< "studio_session=…"; set it to play another browser
    std::string token;

private:
    Answer remember(Answer answer);

    int m_port;
};

std::string encode_form(const Form& form);

} // namespace sample_host::test
