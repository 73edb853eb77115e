#include "sistema-ts-simulator/soap/mime.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace sistema_ts_simulator::soap {

namespace {

using Headers = std::map<std::string, std::string, std::less<>>; // names in lower case

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view k_blanks = " \t\r\n";
    const auto first = text.find_first_not_of(k_blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(k_blanks) - first + 1);
}

std::string_view without(std::string_view text, char open, char close)
{
    if (text.size() < 2 || text.front() != open || text.back() != close) return text;
    return text.substr(1, text.size() - 2);
}

/// Where `c` stands outside quotes; the end of the text when it does not.
std::size_t find_unquoted(std::string_view text, char c)
{
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (text[i] == c && !quoted) return i;
    }
    return text.size();
}

/// The value of `name=value` or `name="value"` in a header; empty when it is not there.
std::string parameter(std::string_view header, std::string_view name)
{
    while (!header.empty()) {
        const auto end = find_unquoted(header, ';');
        const std::string_view pair = header.substr(0, end);
        const auto equals = pair.find('=');
        if (equals != std::string_view::npos && lower(trimmed(pair.substr(0, equals))) == name)
            return std::string(without(trimmed(pair.substr(equals + 1)), '"', '"'));
        header.remove_prefix(std::min(end + 1, header.size()));
    }
    return {};
}

/// Takes a line off the front, its end included; the text comes back without it.
std::string_view take_line(std::string_view& text)
{
    const auto end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// Takes the headers of a part and the empty line after them off its front.
Headers take_headers(std::string_view& part)
{
    Headers headers;
    std::string last;
    while (!part.empty()) {
        const std::string_view line = take_line(part);
        if (line.empty()) break;
        const auto colon = line.find(':');
        if (line.front() == ' ' || line.front() == '\t') {
            headers[last].append(line); // folded
        } else if (colon != std::string_view::npos) {
            last = lower(trimmed(line.substr(0, colon)));
            headers[last] = std::string(trimmed(line.substr(colon + 1)));
        }
    }
    return headers;
}

/// What stands between the delimiters, without the line ends that belong to them.
std::vector<std::string_view> parts_of(std::string_view body, const std::string& boundary)
{
    const std::string delimiter = "--" + boundary;
    std::vector<std::string_view> parts;
    std::size_t begin = std::string_view::npos; // of the part being read
    for (auto at = body.find(delimiter); at != std::string_view::npos; at = body.find(delimiter, at + 1)) {
        if (at != 0 && body[at - 1] != '\n') continue;
        if (begin != std::string_view::npos) {
            std::string_view part = body.substr(begin, at - begin);
            if (part.ends_with('\n')) part.remove_suffix(1);
            if (part.ends_with('\r')) part.remove_suffix(1);
            parts.push_back(part);
        }
        std::string_view rest = body.substr(at + delimiter.size());
        if (rest.starts_with("--")) break;
        take_line(rest);
        begin = body.size() - rest.size();
    }
    return parts;
}

void refuse_changed_bytes(const Headers& headers)
{
    const auto found = headers.find("content-transfer-encoding");
    const std::string encoding = found == headers.end() ? "binary" : lower(found->second);
    if (encoding != "binary" && encoding != "8bit" && encoding != "7bit")
        throw UnreadableRequest("Content-Transfer-Encoding non ammesso");
}

} // namespace

Message read_message(std::string_view content_type, std::string_view body)
{
    if (!lower(trimmed(content_type)).starts_with("multipart/")) return {.root = body, .attachments = {}};
    const std::string boundary = parameter(content_type, "boundary");
    if (boundary.empty()) throw UnreadableRequest("Messaggio multipart senza boundary");
    const std::string start(without(trimmed(parameter(content_type, "start")), '<', '>'));

    Message message;
    bool root_found = false;
    for (std::string_view part : parts_of(body, boundary)) {
        const Headers headers = take_headers(part);
        refuse_changed_bytes(headers);
        const auto header = headers.find("content-id");
        const std::string id(header == headers.end() ? "" : without(trimmed(header->second), '<', '>'));
        if (!root_found && (start.empty() || id == start)) {
            message.root = part;
            root_found = true;
        } else if (!id.empty()) {
            message.attachments[id] = part;
        }
    }
    if (!root_found) throw UnreadableRequest("Messaggio multipart senza parte iniziale");
    return message;
}

std::string content_id_in(std::string_view href)
{
    constexpr std::string_view k_scheme = "cid:";
    if (!href.starts_with(k_scheme)) return {};
    href.remove_prefix(k_scheme.size());
    std::string id;
    for (std::size_t i = 0; i < href.size(); ++i) {
        unsigned char code = 0;
        const char* const digits = href.data() + i + 1;
        if (href[i] == '%' && i + 2 < href.size() && std::from_chars(digits, digits + 2, code, 16).ptr == digits + 2) {
            id += static_cast<char>(code);
            i += 2;
        } else {
            id += href[i];
        }
    }
    return id;
}

} // namespace sistema_ts_simulator::soap
