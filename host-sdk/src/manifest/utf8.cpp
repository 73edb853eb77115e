#include "utf8.hpp"

namespace host_sdk::manifest {

namespace {

unsigned byte_at(std::string_view text, std::size_t index)
{
    return static_cast<unsigned char>(text[index]);
}

bool in_range(unsigned value, unsigned low, unsigned high)
{
    return low <= value && value <= high;
}

} // namespace

std::size_t utf8_sequence_length(std::string_view rest)
{
    // Table 3-7 of the Unicode standard: no overlong forms, no surrogates, nothing above U+10FFFF.
    if (rest.empty()) return 0;
    const unsigned first = byte_at(rest, 0);
    if (first < 0x80) return 1;
    std::size_t length = 0;
    unsigned low = 0x80;
    unsigned high = 0xBF;
    if (in_range(first, 0xC2, 0xDF)) {
        length = 2;
    } else if (in_range(first, 0xE0, 0xEF)) {
        length = 3;
        if (first == 0xE0) low = 0xA0;
        if (first == 0xED) high = 0x9F;
    } else if (in_range(first, 0xF0, 0xF4)) {
        length = 4;
        if (first == 0xF0) low = 0x90;
        if (first == 0xF4) high = 0x8F;
    }
    if (length == 0 || rest.size() < length || !in_range(byte_at(rest, 1), low, high)) return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if (!in_range(byte_at(rest, i), 0x80, 0xBF)) return 0;
    }
    return length;
}

bool is_control(char32_t code_point)
{
    return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
}

char32_t utf8_decode(std::string_view rest, std::size_t length)
{
    constexpr unsigned k_lead_mask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t code_point = byte_at(rest, 0) & k_lead_mask[length];
    for (std::size_t i = 1; i < length; ++i)
        code_point = (code_point << 6) | (byte_at(rest, i) & 0x3F);
    return code_point;
}

std::string utf8_encode(char32_t code_point)
{
    const auto tail = [code_point](unsigned shift) { return static_cast<char>(0x80 | ((code_point >> shift) & 0x3F)); };
    if (code_point < 0x80) return {static_cast<char>(code_point)};
    if (code_point < 0x800) return {static_cast<char>(0xC0 | (code_point >> 6)), tail(0)};
    if (code_point < 0x10000) return {static_cast<char>(0xE0 | (code_point >> 12)), tail(6), tail(0)};
    return {static_cast<char>(0xF0 | (code_point >> 18)), tail(12), tail(6), tail(0)};
}

std::string printable_key(std::string_view key)
{
    constexpr std::size_t k_longest = 40;
    constexpr std::string_view k_shown = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_";
    std::string result;
    for (const char character : key.substr(0, k_longest))
        result += k_shown.find(character) != std::string_view::npos ? character : '?';
    return key.size() > k_longest ? result + "…" : result;
}

std::string in_quotes(std::string_view text)
{
    constexpr std::size_t k_longest = 40;
    std::string result = "\"";
    std::size_t position = 0;
    while (position < text.size()) {
        const std::string_view rest = text.substr(position);
        const std::size_t length = utf8_sequence_length(rest);
        if (position + length > k_longest) return result + "…\"";
        if (length == 0 || is_control(utf8_decode(rest, length))) {
            result += '?';
            ++position;
        } else {
            result += rest.substr(0, length);
            position += length;
        }
    }
    return result + "\"";
}

} // namespace host_sdk::manifest
