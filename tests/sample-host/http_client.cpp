#include "tests/sample-host/http_client.hpp"

#include <httplib.h>

#include <chrono>
#include <stdexcept>

namespace sample_host::test {

namespace {

constexpr std::chrono::seconds k_longest_answer{60}; // a busy machine

Answer answer_from(const httplib::Result& result)
{
    if (!result) throw std::runtime_error("no answer: " + httplib::to_string(result.error()));
    Answer answer{.status = result->status, .body = result->body, .headers = {}};
    for (const auto& [name, value] : result->headers)
        answer.headers.emplace(name, value);
    return answer;
}

httplib::Headers with_cookie(const Headers& headers, const std::string& cookie)
{
    httplib::Headers all;
    for (const auto& [name, value] : headers)
        all.emplace(name, value);
    if (!cookie.empty()) all.emplace("Cookie", cookie);
    return all;
}

std::string percent_encoded(const std::string& text)
{
    constexpr const char* digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        encoded += '%';
        encoded += digits[byte >> 4U];
        encoded += digits[byte & 0x0FU];
    }
    return encoded;
}

} // namespace

std::string encode_form(const Form& form)
{
    std::string body;
    for (const auto& [name, value] : form)
        body += (body.empty() ? "" : "&") + percent_encoded(name) + '=' + percent_encoded(value);
    return body;
}

Answer HttpClient::get(const std::string& path, const Headers& headers)
{
    httplib::Client client("127.0.0.1", m_port);
    client.set_read_timeout(k_longest_answer);
    return remember(answer_from(client.Get(path, with_cookie(headers, cookie))));
}

Answer HttpClient::post(const std::string& path, const std::string& body, const Headers& headers)
{
    httplib::Client client("127.0.0.1", m_port);
    client.set_read_timeout(k_longest_answer);
    return remember(
        answer_from(client.Post(path, with_cookie(headers, cookie), body, "application/x-www-form-urlencoded")));
}

Answer HttpClient::request(const std::string& method, const std::string& path, const std::string& body,
                           const Headers& headers)
{
    httplib::Client client("127.0.0.1", m_port);
    httplib::Request request;
    request.method = method;
    request.path = path;
    request.headers = with_cookie(headers, cookie);
    request.body = body;
    if (!body.empty()) request.headers.emplace("Content-Type", "application/x-www-form-urlencoded");
    return remember(answer_from(client.send(request)));
}

Answer HttpClient::submit(const std::string& path, const Form& form, const Headers& headers)
{
    Form with_token = form;
    with_token.emplace_back("_csrf", token);
    return post(path, encode_form(with_token), headers);
}

Answer HttpClient::log_in(const std::string& email, const std::string& password)
{
    get("/accedi");
    auto answer = submit("/accedi", {{"email", email}, {"password", password}});
    if (answer.status == 303) get("/");
    return answer;
}

Answer HttpClient::remember(Answer answer)
{
    const auto set = answer.header("Set-Cookie");
    if (!set.empty()) cookie = set.substr(0, set.find(';'));
    constexpr std::string_view mark = "name=\"_csrf\" value=\"";
    const auto found = answer.body.find(mark);
    if (found != std::string::npos) token = answer.body.substr(found + mark.size(), 64);
    return answer;
}

} // namespace sample_host::test
