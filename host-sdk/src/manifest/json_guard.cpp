#include "utf8.hpp"

#include <host_sdk/manifest/json_guard.hpp>

#include <algorithm>
#include <optional>
#include <set>

namespace host_sdk::manifest {

namespace {

// A hostile file must not turn into a hostile list of faults.
constexpr std::size_t k_most_faults = 100;

class Scanner {
public:
    Scanner(std::string_view text, const JsonLimits& limits) : m_text(text), m_limits(limits) {}

    JsonVerdict run()
    {
        if (m_text.size() > m_limits.bytes) {
            stop("at most " + std::to_string(m_limits.bytes) + " bytes, found " + std::to_string(m_text.size()));
            return m_verdict;
        }
        begin_value();
        while (!m_stopped && !m_levels.empty())
            next_in_level();
        skip_space();
        if (!m_stopped && m_position < m_text.size()) stop("nothing after the last closing bracket");
        return m_verdict;
    }

private:
    struct Level {
        bool is_object = false;
        std::size_t count = 0;
        std::string key;
        std::set<std::string> keys;
    };

    char peek() const { return m_position < m_text.size() ? m_text[m_position] : '\0'; }

    void skip_space()
    {
        while (m_position < m_text.size() && std::string_view(" \t\r\n").find(peek()) != std::string_view::npos)
            ++m_position;
    }

    bool take(char wanted)
    {
        skip_space();
        if (m_position >= m_text.size() || peek() != wanted) return false;
        ++m_position;
        return true;
    }

    void begin_value()
    {
        skip_space();
        const std::size_t start = m_position;
        if (take('{') || take('[')) {
            m_levels.push_back(Level{m_text[start] == '{', 0, {}, {}});
            if (m_levels.size() == m_limits.nesting + 1) {
                // Said at the first bracket too many, and only once: the rest is scanned for other faults.
                if (!m_said_too_deep)
                    report(start, "at most " + std::to_string(m_limits.nesting) + " levels of nesting");
                m_said_too_deep = true;
                m_verdict.parsable = false;
            }
        } else if (peek() == '"') {
            read_string();
        } else {
            read_bare_value();
        }
    }

    void next_in_level()
    {
        const bool is_object = m_levels.back().is_object;
        if (take(is_object ? '}' : ']')) {
            m_levels.pop_back();
            return;
        }
        if (m_levels.back().count > 0 && !take(',')) {
            stop(is_object ? "',' or '}'" : "',' or ']'");
            return;
        }
        ++m_levels.back().count;
        if (!is_object || read_key()) begin_value();
    }

    bool read_key()
    {
        skip_space();
        const std::size_t start = m_position;
        m_levels.back().key.clear();
        if (peek() != '"') {
            stop("a key in double quotes");
            return false;
        }
        const std::string key = read_string();
        if (m_stopped) return false;
        Level& level = m_levels.back();
        level.key = key;
        if (key.empty()) report(start, "a key that is not empty");
        if (!level.keys.insert(key).second) report(start, "each key only once in an object");
        if (!take(':')) stop("':' after the key");
        return !m_stopped;
    }

    /// Returns the decoded text.
    std::string read_string()
    {
        std::string decoded;
        ++m_position;
        while (!m_stopped) {
            if (m_position >= m_text.size()) {
                stop("a closing double quote");
            } else if (peek() == '"') {
                ++m_position;
                break;
            } else if (peek() == '\\') {
                decoded += read_escape();
            } else {
                decoded += read_character();
            }
        }
        return decoded;
    }

    std::string_view read_character()
    {
        const std::string_view rest = m_text.substr(m_position);
        const std::size_t length = utf8_sequence_length(rest);
        if (length == 0) {
            report(m_position, "valid UTF-8");
            m_verdict.parsable = false;
        } else if (is_control(utf8_decode(rest, length))) {
            report(m_position, "no control characters");
            m_verdict.parsable = false;
        }
        m_position += std::max<std::size_t>(length, 1);
        return rest.substr(0, length);
    }

    std::string read_escape()
    {
        const std::size_t start = m_position;
        ++m_position;
        const char letter = peek();
        ++m_position;
        if (letter == '"' || letter == '\\' || letter == '/') return {letter};
        if (std::string_view("bfnrt").find(letter) != std::string_view::npos) {
            report(start, "no control characters");
            return {letter};
        }
        if (letter != 'u') {
            m_position = start;
            stop("one of the escapes of JSON after '\\'");
            return {};
        }
        const std::optional<char32_t> code_point = read_unicode_escape();
        if (!code_point) {
            m_position = start;
            stop("\\u with four hexadecimal digits that name a character");
            return {};
        }
        if (is_control(*code_point)) report(start, "no control characters");
        return utf8_encode(*code_point);
    }

    std::optional<char32_t> read_unicode_escape()
    {
        const std::optional<char32_t> first = read_four_digits();
        if (!first || *first < 0xD800 || *first > 0xDFFF) return first;
        if (*first > 0xDBFF || m_text.substr(m_position, 2) != "\\u") return std::nullopt;
        m_position += 2;
        const std::optional<char32_t> second = read_four_digits();
        if (!second || *second < 0xDC00 || *second > 0xDFFF) return std::nullopt;
        return 0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00);
    }

    std::optional<char32_t> read_four_digits()
    {
        const std::string_view digits = m_text.substr(std::min(m_position, m_text.size()), 4);
        if (digits.size() < 4) return std::nullopt;
        char32_t value = 0;
        for (const char digit : digits) {
            const std::size_t index = std::string_view("0123456789abcdefABCDEF").find(digit);
            if (index == std::string_view::npos) return std::nullopt;
            value = value * 16 + static_cast<char32_t>(index < 16 ? index : index - 6);
        }
        m_position += 4;
        return value;
    }

    void read_bare_value()
    {
        constexpr std::string_view k_bare = "+-.0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        const std::size_t start = m_position;
        while (m_position < m_text.size() && k_bare.find(peek()) != std::string_view::npos)
            ++m_position;
        const std::string_view word = m_text.substr(start, m_position - start);
        if (word.empty()) {
            stop("a text, a list or an object");
        } else {
            report(start, "a text in double quotes, found the bare value " + std::string(word.substr(0, 20)));
        }
    }

    void stop(std::string expectation)
    {
        report(m_position, std::move(expectation));
        m_verdict.parsable = false;
        m_stopped = true;
    }

    void report(std::size_t position, std::string expectation)
    {
        const std::string_view before = m_text.substr(0, position);
        const std::size_t line_start = before.rfind('\n') + 1; // npos + 1 is 0
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        const auto column = 1 + std::count_if(before.substr(line_start).begin(), before.end(), [](char character) {
                                return (static_cast<unsigned char>(character) & 0xC0) != 0x80;
                            });
        m_verdict.faults.push_back(
            {static_cast<std::size_t>(line), static_cast<std::size_t>(column), key_path(), std::move(expectation)});
        if (m_verdict.faults.size() >= k_most_faults) {
            m_verdict.parsable = false;
            m_stopped = true;
        }
    }

    std::string key_path() const
    {
        std::string path;
        for (std::size_t depth = 0; depth < std::min(m_levels.size(), m_limits.nesting); ++depth) {
            const Level& level = m_levels[depth];
            if (level.count == 0 || (level.is_object && level.key.empty())) break;
            if (level.is_object) {
                path += (path.empty() ? "" : ".") + printable_key(level.key);
            } else {
                path += "[" + std::to_string(level.count - 1) + "]";
            }
        }
        return path;
    }

    std::string_view m_text;
    JsonLimits m_limits;
    JsonVerdict m_verdict;
    std::vector<Level> m_levels;
    std::size_t m_position = 0;
    bool m_stopped = false;
    bool m_said_too_deep = false;
};

} // namespace

JsonVerdict guard_json(std::string_view text, const JsonLimits& limits)
{
    return Scanner(text, limits).run();
}

} // namespace host_sdk::manifest
