#include "plugin/domain/text.hpp"

#include "plugin/domain/xml_entity.hpp"

#include <algorithm>

namespace plugin::domain {
namespace {

// ASCII's own separators: no text that a person writes contains them.
constexpr char k_begin = '\x1e';
constexpr char k_part = '\x1f';
constexpr char k_end = '\x1d';

// Most of what is read is none of them: a whole page goes through here.
constexpr bool is_special(char c) noexcept
{
    return c >= k_end && c <= k_part;
}
static_assert(k_end < k_begin && k_begin < k_part && k_part - k_end == 2);

// How many characters there are before the next special one.
std::size_t plain_size(std::string_view written) noexcept
{
    constexpr std::size_t k_block = 1024; // what lies behind the next one is not looked through again and again
    for (std::size_t begin = 0; begin < written.size(); begin += k_block) {
        const std::string_view block = written.substr(begin, k_block);
        std::string_view plain = block;
        for (const char special : {k_begin, k_part, k_end})
            plain = plain.substr(0, plain.find(special));
        if (plain.size() < block.size()) return begin + plain.size();
    }
    return written.size();
}

void append_escaped(std::string& html, std::string_view words)
{
    std::size_t done = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view entity = xml_entity_of(words[i]);
        if (entity.empty()) continue;
        html.append(words.substr(done, i - done)).append(entity);
        done = i + 1;
    }
    html.append(words.substr(done));
}

// Reads written texts one after the other; a text within a text is a value, and is put into words first.
class Reader {
public:
    Reader(std::string_view written, const WordsOf& words_of, Markup markup)
        : m_rest(written), m_words_of(words_of), m_markup(markup)
    {
    }

    // Up to the end, or to one of `stops`, which stays unread.
    std::string read_until(std::string_view stops)
    {
        std::string words;
        if (stops.empty()) words.reserve(m_rest.size() + m_rest.size() / 4); // a page grows by its words
        while (!m_rest.empty() && stops.find(m_rest.front()) == std::string_view::npos) {
            const char first = m_rest.front();
            if (first == k_begin && m_depth < k_deepest) {
                words += read_text();
                continue;
            }
            if (is_special(first)) m_rest.remove_prefix(1);
            const std::size_t size = plain_size(m_rest);
            words.append(m_rest.substr(0, size));
            m_rest.remove_prefix(size);
        }
        return words;
    }

private:
    static constexpr std::string_view k_ends = "\x1f\x1d";
    static constexpr int k_deepest = 8; // ours are three at most

    std::string read_text()
    {
        m_rest.remove_prefix(1);
        ++m_depth;
        const std::string name = read_until(k_ends);
        std::vector<std::pair<std::string, std::string>> values;
        while (!m_rest.empty() && m_rest.front() == k_part) {
            m_rest.remove_prefix(1);
            std::string place = read_until(k_ends);
            if (!m_rest.empty() && m_rest.front() == k_part) m_rest.remove_prefix(1);
            values.emplace_back(std::move(place), read_until(k_ends));
        }
        --m_depth;
        if (m_rest.empty()) return unfinished(name, values);
        m_rest.remove_prefix(1);
        return filled(m_words_of(name), values);
    }

    // None of ours: somebody's data has a separator in it. Nothing is lost but that.
    static std::string unfinished(std::string words, const std::vector<std::pair<std::string, std::string>>& values)
    {
        for (const auto& [place, value] : values) {
            words += place + value;
        }
        return words;
    }

    // What stands in a value is not looked at again: it may well contain braces.
    std::string filled(std::string_view words, const std::vector<std::pair<std::string, std::string>>& values) const
    {
        std::string text;
        while (!words.empty()) {
            const std::size_t open = std::min(words.find('{'), words.size());
            append_plain(text, words.substr(0, open));
            words.remove_prefix(open);
            const std::size_t close = words.find('}');
            if (close == std::string_view::npos) {
                append_plain(text, words);
                return text;
            }
            const std::string_view name = words.substr(1, close - 1);
            const auto found =
                std::find_if(values.begin(), values.end(), [&](const auto& value) { return value.first == name; });
            if (found == values.end()) {
                append_plain(text, words.substr(0, close + 1));
            } else {
                text += found->second;
            }
            words.remove_prefix(close + 1);
        }
        return text;
    }

    void append_plain(std::string& text, std::string_view words) const
    {
        if (m_markup == Markup::html) return append_escaped(text, words);
        text.append(words);
    }

    std::string_view m_rest;
    const WordsOf& m_words_of;
    Markup m_markup;
    int m_depth = 0;
};

} // namespace

std::string text(std::string_view name, const TextValues& values)
{
    std::string written(1, k_begin);
    written += name;
    for (const auto& [place, value] : values) {
        written.append(1, k_part).append(place).append(1, k_part).append(value);
    }
    return written + k_end;
}

std::string in_words(std::string_view written, const WordsOf& words_of, Markup markup)
{
    return Reader(written, words_of, markup).read_until({});
}

} // namespace plugin::domain
