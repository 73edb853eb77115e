// The words that the glossary rules out stand in no text that people read.
#include <host_sdk/manifest/locale_catalogue.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::size_t k_not_italian = 4; // columns of the table
constexpr std::size_t k_not_english = 5;
constexpr std::size_t k_columns = 7; // with what stands outside the first and the last bar

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        std::string_view part = text.substr(at, end - at);
        while (part.starts_with(' ')) {
            part.remove_prefix(1);
        }
        while (part.ends_with(' ')) {
            part.remove_suffix(1);
        }
        parts.emplace_back(part);
        at = end + 1;
    }
    return parts;
}

/// What stands in a column of the glossary, word by word.
std::vector<std::string> column(std::size_t which)
{
    std::ifstream glossary(PROJECT_SOURCE_DIR "/plugin/docs/glossario.md");
    std::vector<std::string> words;
    std::size_t rows = 0;
    for (std::string line; std::getline(glossary, line);) {
        const auto cells = split(line, '|');
        if (cells.size() != k_columns || ++rows < 3) continue; // the heading and the line below it
        for (std::string& word : split(cells[which], ',')) {
            if (!word.empty()) words.push_back(std::move(word));
        }
    }
    return words;
}

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string lower(std::string text)
{
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

bool says(const std::string& text, const std::string& words)
{
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return true;
    }
    return false;
}

void expect_none(const std::string& locale, std::size_t which)
{
    const auto read = host_sdk::manifest::read_locales(PROJECT_SOURCE_DIR "/plugin", "it", {"en", "it"});
    const auto banned = column(which);
    ASSERT_GT(banned.size(), 15u);
    for (const auto& [name, words] : *read.catalogue.texts_of(locale)) {
        for (const std::string& word : banned) {
            EXPECT_FALSE(says(lower(words), lower(word))) << locale << ' ' << name << " says " << word;
        }
    }
}

} // namespace

TEST(Glossary, IsKeptInItalian)
{
    expect_none("it", k_not_italian);
}

TEST(Glossary, IsKeptInEnglish)
{
    expect_none("en", k_not_english);
}
