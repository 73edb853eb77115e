#include "web/form_decoder.hpp"

#include <algorithm>

namespace sample_host::web {

namespace {

constexpr std::size_t k_most_fields = 10'000; // as many as a plugin's form may have: thousands of documents at once

int hex_value(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// How many bytes follow this first byte of a UTF-8 character; -1 when it cannot be a first byte.
int following_bytes(unsigned char first)
{
    if (first < 0x80) return 0;
    if (first >= 0xC2 && first <= 0xDF) return 1;
    if (first >= 0xE0 && first <= 0xEF) return 2;
    if (first >= 0xF0 && first <= 0xF4) return 3;
    return -1;
}

/// Tabs and line ends belong to texts; the others only confuse whoever reads them.
bool is_control_character(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

bool is_utf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto first = static_cast<unsigned char>(text[i]);
        const int following = following_bytes(first);
        if (following < 0 || text.size() - i <= static_cast<std::size_t>(following)) return false;
        for (int n = 1; n <= following; ++n) {
            const auto next = static_cast<unsigned char>(text[i + static_cast<std::size_t>(n)]);
            if ((next & 0xC0U) != 0x80U) return false;
            if (n == 1 && ((first == 0xE0 && next < 0xA0) || (first == 0xED && next > 0x9F) ||
                           (first == 0xF0 && next < 0x90) || (first == 0xF4 && next > 0x8F)))
                return false; // overlong, surrogate, beyond U+10FFFF
        }
        i += static_cast<std::size_t>(following);
    }
    return true;
}

} // namespace

namespace {

void decode_into(std::string& decoded, std::string_view text, bool plus_is_space)
{
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '+' && plus_is_space) {
            c = ' ';
        } else if (c == '%') {
            const int high = text.size() - i > 2 ? hex_value(text[i + 1]) : -1;
            const int low = text.size() - i > 2 ? hex_value(text[i + 2]) : -1;
            if (high < 0 || low < 0) throw BadRequest("broken percent escape");
            c = static_cast<char>(high * 16 + low);
            i += 2;
        }
        if (is_control_character(c)) throw BadRequest("control character");
        decoded += c;
    }
    if (!is_utf8(decoded)) throw BadRequest("text is not UTF-8");
}

} // namespace

std::string decode_percent(std::string_view text, bool plus_is_space)
{
    std::string decoded;
    decode_into(decoded, text, plus_is_space);
    return decoded;
}

Fields decode_form(std::string_view text)
{
    const auto separators = static_cast<std::size_t>(std::count(text.begin(), text.end(), '&'));
    Fields fields;
    fields.reserve(std::min(separators + 1, k_most_fields));
    std::size_t count = 0;
    while (!text.empty()) {
        const auto end = text.find('&');
        const auto field = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (field.empty()) continue;
        if (++count > k_most_fields) throw BadRequest("too many fields");
        const auto equals = field.find('=');
        const auto value = equals == std::string_view::npos ? std::string_view() : field.substr(equals + 1);
        auto& [decoded_name, decoded_value] = fields.add();
        decode_into(decoded_name, field.substr(0, equals), true);
        decode_into(decoded_value, value, true);
    }
    return fields;
}

} // namespace sample_host::web
