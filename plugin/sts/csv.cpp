#include "plugin/sts/csv.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/sts/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace plugin::sts {
namespace {

constexpr std::string_view k_byte_order_mark = "\xEF\xBB\xBF";

// The code points of the bytes 0x80 to 0x9F; those without one stand for themselves.
constexpr std::array<std::uint16_t, 32> k_windows_1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

bool is_utf8(std::string_view text)
{
    std::size_t continuation = 0;
    for (const char c : text) {
        if (continuation > 0) {
            if (!is_utf8_continuation(c)) return false;
            --continuation;
        } else if (const auto following = utf8_continuations(c)) {
            continuation = *following;
        } else {
            return false;
        }
    }
    return continuation == 0;
}

void append_utf8(std::string& text, std::uint32_t point)
{
    if (point < 0x80U) {
        text += static_cast<char>(point);
    } else if (point < 0x800U) {
        text += static_cast<char>(0xC0U | (point >> 6U));
        text += static_cast<char>(0x80U | (point & 0x3FU));
    } else {
        text += static_cast<char>(0xE0U | (point >> 12U));
        text += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (point & 0x3FU));
    }
}

bool is_same_name(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
        return upper(x) == upper(y);
    });
}

bool is_empty(const std::vector<std::string>& row)
{
    return std::all_of(row.begin(), row.end(), [](const std::string& field) { return field.empty(); });
}

} // namespace

std::string csv_text(std::string_view bytes)
{
    if (bytes.starts_with(k_byte_order_mark)) bytes.remove_prefix(k_byte_order_mark.size());
    if (is_utf8(bytes)) return std::string(bytes);
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append_utf8(text, byte >= 0x80U && byte < 0xA0U ? k_windows_1252[byte - 0x80U] : byte);
    }
    return text;
}

CsvReader::CsvReader(std::string_view text) : m_rest(text)
{
    while (m_header.empty() || is_empty(m_header)) {
        if (m_rest.empty()) throw UnreadableCsv("a table without a header");
        m_header = read_row();
    }
}

std::optional<std::size_t> CsvReader::column(std::string_view name) const
{
    for (std::size_t i = 0; i < m_header.size(); ++i) {
        if (is_same_name(m_header[i], name)) return i;
    }
    return std::nullopt;
}

bool CsvReader::next()
{
    while (!m_rest.empty()) {
        m_row = read_row();
        if (!is_empty(m_row)) return true;
    }
    m_row.clear();
    return false;
}

std::string_view CsvReader::field(std::size_t column) const noexcept
{
    return column < m_row.size() ? std::string_view(m_row[column]) : std::string_view();
}

std::vector<std::string> CsvReader::read_row()
{
    m_line = m_next_line;
    std::vector<std::string> fields(1);
    bool quoted = false;
    std::size_t i = 0;
    for (; i < m_rest.size(); ++i) {
        const char c = m_rest[i];
        if (c == '\n') ++m_next_line;
        if (quoted) {
            if (c != '"') {
                fields.back() += c;
            } else if (i + 1 < m_rest.size() && m_rest[i + 1] == '"') {
                fields.back() += '"';
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == '"' && domain::trim(fields.back()).empty()) {
            fields.back().clear();
            quoted = true;
        } else if (c == ';') {
            fields.emplace_back();
        } else if (c == '\n') {
            ++i;
            break;
        } else {
            fields.back() += c;
        }
    }
    if (quoted) throw UnreadableCsv("a quote that does not end, in line " + std::to_string(m_line));
    m_rest.remove_prefix(std::min(i, m_rest.size()));
    for (std::string& field : fields) {
        field = std::string(domain::trim(field));
    }
    return fields;
}

} // namespace plugin::sts
