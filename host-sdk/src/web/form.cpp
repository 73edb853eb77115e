#include "host_sdk/web/form.hpp"

#include "host_sdk/error.hpp"

#include <string.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace host_sdk::web {

namespace {

constexpr std::size_t k_max_fields = 10'000;
constexpr std::string_view k_hex = "0123456789ABCDEF";

int hex_value(char c) noexcept
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

bool is_utf8(std::string_view text) noexcept
{
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80   ? 1
                                   : lead < 0xC2 ? 0
                                   : lead < 0xE0 ? 2
                                   : lead < 0xF0 ? 3
                                   : lead < 0xF5 ? 4
                                                 : 0;
        if (length == 0 || i + length > text.size()) return false;
        std::uint32_t code = length == 1 ? lead : lead & (0xFFu >> (length + 1));
        for (std::size_t k = 1; k < length; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            if ((next & 0xC0u) != 0x80u) return false;
            code = (code << 6u) | (next & 0x3Fu);
        }
        const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
        if (overlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
        i += length;
    }
    return true;
}

bool has_control_character(std::string_view text) noexcept
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return (u < 0x20 && c != '\n' && c != '\r' && c != '\t') || u == 0x7F;
    });
}

/// Decodes into a text where it lies: a moved one could leave a copy behind.
void decode_component(std::string& text, std::string_view encoded)
{
    text.reserve(encoded.size());
    for (std::size_t i = 0; i < encoded.size(); ++i) {
        if (encoded[i] == '+') {
            text += ' ';
        } else if (encoded[i] == '%') {
            const int high = i + 2 < encoded.size() ? hex_value(encoded[i + 1]) : -1;
            const int low = high >= 0 ? hex_value(encoded[i + 2]) : -1;
            if (low < 0) throw Error(Status::invalid, "a form field holds a broken percent escape");
            text += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            text += encoded[i];
        }
    }
    if (!is_utf8(text)) throw Error(Status::invalid, "a form field is not UTF-8 text");
    if (has_control_character(text)) throw Error(Status::invalid, "a form field holds a control character");
}

} // namespace

Form& Form::operator=(const Form& other)
{
    Form copy(other);
    m_fields.swap(copy.m_fields); // what was here is wiped with the copy
    return *this;
}

Form& Form::operator=(Form&& other) noexcept
{
    m_fields.swap(other.m_fields);
    return *this;
}

Form::~Form()
{
    for (auto& [name, value] : m_fields) {
        value.resize(value.capacity()); // does not allocate
        ::explicit_bzero(value.data(), value.size());
    }
}

Form Form::decode(std::string_view encoded)
{
    Form form;
    const auto separators = static_cast<std::size_t>(std::count(encoded.begin(), encoded.end(), '&'));
    form.m_fields.reserve(std::min(separators + 1, k_max_fields));
    while (!encoded.empty()) {
        const std::size_t end = std::min(encoded.find('&'), encoded.size());
        const std::string_view field = encoded.substr(0, end);
        encoded.remove_prefix(std::min(end + 1, encoded.size()));
        if (field.empty()) continue;
        if (form.m_fields.size() == k_max_fields) throw Error(Status::invalid, "a form has too many fields");
        const std::size_t equals = std::min(field.find('='), field.size());
        auto& [name, value] = form.m_fields.emplace_back();
        decode_component(name, field.substr(0, equals));
        decode_component(value, field.substr(std::min(equals + 1, field.size())));
    }
    return form;
}

std::string_view Form::get(std::string_view name) const noexcept
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const auto& f) { return f.first == name; });
    return found == m_fields.end() ? std::string_view() : std::string_view(found->second);
}

std::string_view Form::trimmed(std::string_view name) const noexcept
{
    constexpr std::string_view k_blanks = " \t\r\n";
    std::string_view value = get(name);
    const std::size_t first = value.find_first_not_of(k_blanks);
    if (first == std::string_view::npos) return {};
    return value.substr(first, value.find_last_not_of(k_blanks) - first + 1);
}

bool Form::has(std::string_view name) const noexcept
{
    return std::any_of(m_fields.begin(), m_fields.end(), [&](const auto& f) { return f.first == name; });
}

std::vector<std::string_view> Form::all(std::string_view name) const
{
    std::vector<std::string_view> values;
    for (const auto& [field, value] : m_fields) {
        if (field == name) values.push_back(value);
    }
    return values;
}

std::string encode_component(std::string_view text)
{
    std::string encoded;
    for (const char c : text) {
        const auto u = static_cast<unsigned char>(c);
        const bool plain = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '.' || c == '_' || c == '~';
        if (plain) {
            encoded += c;
        } else {
            encoded += '%';
            encoded += k_hex[u >> 4u];
            encoded += k_hex[u & 0xFu];
        }
    }
    return encoded;
}

} // namespace host_sdk::web
