#pragma once

#include <cstdint>
#include <string>

namespace support {

// How an answer says where it ends.
enum class Framing { length, chunks, until_close };

// The bytes of an HTTP answer with status 200.
inline std::string http_answer(const std::string& body, Framing framing = Framing::length,
                               const std::string& content_type = "text/xml;charset=utf-8")
{
    const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: " + content_type + "\r\n";
    switch (framing) {
    case Framing::length:
        return head + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    case Framing::until_close:
        return head + "Connection: close\r\n\r\n" + body;
    case Framing::chunks:
        break;
    }
    std::string text = head + "Transfer-Encoding: chunked\r\n\r\n";
    constexpr std::size_t k_chunk = 99; // two decimal digits
    for (std::size_t at = 0; at < body.size(); at += k_chunk) {
        const std::string chunk = body.substr(at, k_chunk);
        constexpr const char* k_digits = "0123456789abcdef";
        text += {k_digits[chunk.size() / 16], k_digits[chunk.size() % 16]};
        text += "\r\n" + chunk + "\r\n";
    }
    return text + "0\r\n\r\n";
}

// The body of a multipart/related answer whose only part is the message.
inline std::string multipart_of(const std::string& message)
{
    return "--uuid:1\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\n"
           "Content-Transfer-Encoding: binary\r\nContent-ID: <root>\r\n\r\n" +
           message + "\r\n--uuid:1--\r\n";
}

constexpr const char* k_multipart_type = "multipart/related; type=\"application/xop+xml\"; boundary=\"uuid:1\"; "
                                         "start=\"<root>\"; start-info=\"text/xml\"";

} // namespace support
