#include "plugin/transport/mtom.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/sts/base64.hpp"
#include "plugin/sts/xml_guard.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace plugin::transport {
namespace {

using domain::trim;
using sts::UnreadableAnswer;

constexpr std::string_view k_domain = "@plugin.sistema-ts.example";
constexpr std::size_t k_most_parts = 20;

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

// The value of ;name=value or ;name="value"; empty where there is none.
std::string parameter(std::string_view header, std::string_view name)
{
    const std::string wanted = ";" + std::string(name) + "=";
    std::string plain; // without the blanks around the semicolons
    for (std::size_t at = 0; at < header.size(); ++at) {
        const bool blank = header[at] == ' ' || header[at] == '\t' || header[at] == '\r' || header[at] == '\n';
        if (blank && (plain.empty() || plain.back() == ';')) continue;
        plain += header[at];
    }
    const std::size_t found = lower(plain).find(wanted);
    if (found == std::string::npos) return {};
    std::string_view value = std::string_view(plain).substr(found + wanted.size());
    if (value.starts_with('"')) {
        value.remove_prefix(1);
        return std::string(value.substr(0, value.find('"')));
    }
    return std::string(trim(value.substr(0, value.find(';'))));
}

std::string without_brackets(std::string_view id)
{
    id = trim(id);
    if (id.starts_with('<') && id.ends_with('>')) id = id.substr(1, id.size() - 2);
    return std::string(id);
}

struct Part {
    std::string id;
    std::string encoding;
    std::string_view content;
};

Part read_part(std::string_view text)
{
    const std::size_t end = text.find("\r\n\r\n");
    if (end == std::string_view::npos) throw UnreadableAnswer("a part of a multipart answer without headers");
    Part part{{}, {}, text.substr(end + 4)};
    std::string_view headers = text.substr(0, end);
    while (!headers.empty()) {
        const std::string_view line = headers.substr(0, headers.find("\r\n"));
        headers.remove_prefix(std::min(line.size() + 2, headers.size()));
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) continue;
        const std::string name = lower(line.substr(0, colon));
        if (name == "content-id") part.id = without_brackets(line.substr(colon + 1));
        if (name == "content-transfer-encoding") part.encoding = lower(trim(line.substr(colon + 1)));
    }
    return part;
}

// The parts between the lines of the boundary (RFC 2046, 5.1.1). One that is cut off is not taken.
std::vector<Part> read_parts(std::string_view body, const std::string& boundary)
{
    const std::string line = "\r\n--" + boundary;
    std::size_t at = body.starts_with(line.substr(2)) ? line.size() - 2 : std::string_view::npos;
    if (at == std::string_view::npos) {
        const std::size_t first = body.find(line);
        if (first == std::string_view::npos) throw UnreadableAnswer("a multipart answer without its boundary");
        at = first + line.size();
    }
    std::vector<Part> parts;
    while (!body.substr(at).starts_with("--")) {
        const std::size_t start = body.find("\r\n", at);
        const std::size_t end = start == std::string_view::npos ? start : body.find(line, start);
        if (end == std::string_view::npos) throw UnreadableAnswer("a multipart answer that is cut off");
        if (parts.size() == k_most_parts) throw UnreadableAnswer("a multipart answer with too many parts");
        parts.push_back(read_part(body.substr(start + 2, end - start - 2)));
        at = end + line.size();
    }
    return parts;
}

const Part& root_among(const std::vector<Part>& parts, const std::string& start)
{
    if (parts.empty()) throw UnreadableAnswer("a multipart answer without a part");
    const auto named = std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.id == start; });
    return !start.empty() && named != parts.end() ? *named : parts.front();
}

std::string unescape_url(std::string_view text)
{
    const auto digit = [](char c) {
        return c >= '0' && c <= '9' ? c - '0' : (c | 0x20) >= 'a' ? (c | 0x20) - 'a' + 10 : 16;
    };
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '%' && at + 2 < text.size() && digit(text[at + 1]) < 16 && digit(text[at + 2]) < 16) {
            plain += static_cast<char>(digit(text[at + 1]) * 16 + digit(text[at + 2]));
            at += 2;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

std::string base64_of(const std::vector<Part>& parts, const std::string& reference)
{
    for (const Part& part : parts) {
        if (part.id.empty() || part.id != reference) continue;
        return part.encoding == "base64" ? std::string(trim(part.content)) : sts::encode_base64(part.content);
    }
    throw UnreadableAnswer("a multipart answer without the attachment that it names");
}

// The value of href in a tag.
std::string href_of(std::string_view tag)
{
    const std::size_t at = tag.find("href=");
    if (at == std::string_view::npos || at + 5 >= tag.size()) throw UnreadableAnswer("an xop:Include without href");
    const char quote = tag[at + 5];
    const std::string_view value = tag.substr(at + 6);
    const std::size_t end = value.find(quote);
    if (end == std::string_view::npos || !value.starts_with("cid:"))
        throw UnreadableAnswer("an xop:Include without cid");
    return unescape_url(value.substr(4, end - 4));
}

// <prefix:Include .../> or <prefix:Include ...></prefix:Include>: the tag's beginning, and where the element ends. Many
// of them may name one attachment, so that a small answer could grow without bound.
std::string with_attachments(std::string_view root, const std::vector<Part>& parts)
{
    std::string xml;
    while (true) {
        const std::size_t name = root.find(":Include");
        const std::size_t open = name == std::string_view::npos ? name : root.rfind('<', name);
        const std::size_t close = open == std::string_view::npos ? open : root.find('>', name);
        if (close == std::string_view::npos) return xml.append(root);
        xml.append(root.substr(0, open)).append(base64_of(parts, href_of(root.substr(open, close - open))));
        if (xml.size() > sts::k_largest_file_answer) throw UnreadableAnswer("attachments larger than any answer");
        std::size_t end = close;
        if (root[close - 1] != '/') end = root.find('>', close + 1);
        if (end == std::string_view::npos) throw UnreadableAnswer("an xop:Include that does not end");
        root.remove_prefix(end + 1);
    }
}

} // namespace

std::string attachment_id(std::string_view unique)
{
    return std::string(unique) + std::string(k_domain);
}

MtomFrame mtom_frame(std::string_view root_part, std::string_view file_name, std::string_view unique)
{
    const std::string boundary = "----=_Part_" + std::string(unique);
    const std::string root_id = "root." + attachment_id(unique);
    const std::string name(file_name);
    MtomFrame frame;
    frame.content_type = "multipart/related; type=\"application/xop+xml\"; start=\"<" + root_id +
                         ">\"; start-info=\"text/xml\"; boundary=\"" + boundary + "\"";
    frame.before = "--" + boundary +
                   "\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\n"
                   "Content-Transfer-Encoding: 8bit\r\nContent-ID: <" +
                   root_id + ">\r\n\r\n" + std::string(root_part) + "\r\n--" + boundary +
                   "\r\nContent-Type: application/zip; name=" + name +
                   "\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <" + attachment_id(unique) +
                   ">\r\nContent-Disposition: attachment; name=\"" + name + "\"; filename=\"" + name + "\"\r\n\r\n";
    frame.after = "\r\n--" + boundary + "--\r\n";
    return frame;
}

std::string root_of_answer(std::string_view content_type, std::string body)
{
    if (!lower(trim(content_type)).starts_with("multipart/related")) return body;
    const std::string boundary = parameter(content_type, "boundary");
    if (boundary.empty()) throw UnreadableAnswer("a multipart answer without a boundary");
    const std::vector<Part> parts = read_parts(body, boundary);
    return with_attachments(root_among(parts, without_brackets(parameter(content_type, "start"))).content, parts);
}

} // namespace plugin::transport
