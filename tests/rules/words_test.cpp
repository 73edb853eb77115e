// Every text that people read stands in plugin/locales, in each language: none in the code, none in the templates.
#include "tests/rules/source_files.hpp"
#include "tests/support/file_content.hpp"

#include <host_sdk/manifest/locale_catalogue.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

const Texts& words_of(const std::string& locale)
{
    static const auto read = host_sdk::manifest::read_locales(PROJECT_SOURCE_DIR "/plugin", "it", {"en", "it"});
    EXPECT_TRUE(read.problems.empty());
    return *read.catalogue.texts_of(locale);
}

std::string whole(const rules::SourceFile& file)
{
    std::string text;
    for (const std::string& line : file.lines) {
        text += line + "\n";
    }
    return text;
}

/// What stands between `open` and `close`, each time.
std::vector<std::string> between(std::string_view text, std::string_view open, std::string_view close)
{
    std::vector<std::string> found;
    for (std::size_t at = text.find(open); at != std::string_view::npos; at = text.find(open, at)) {
        at += open.size();
        const std::size_t end = text.find(close, at);
        if (end == std::string_view::npos) break;
        found.emplace_back(text.substr(at, end - at));
    }
    return found;
}

/// The string literals of a line of C++, as they are written; those that follow one another are not joined.
std::vector<std::string> literals(std::string_view line)
{
    std::vector<std::string> found;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '\'' && at + 2 < line.size()) {
            const std::size_t end = line.find('\'', line[at + 1] == '\\' ? at + 3 : at + 2);
            if (end != std::string_view::npos && end - at < 5) at = end;
            continue;
        }
        if (line.substr(at, 2) == "//") break;
        if (line[at] != '"') continue;
        const std::size_t begin = ++at;
        while (at < line.size() && line[at] != '"') {
            at += line[at] == '\\' ? std::size_t{2} : std::size_t{1};
        }
        found.emplace_back(line.substr(begin, std::min(at, line.size()) - begin));
    }
    return found;
}

std::vector<rules::SourceFile> code()
{
    auto files = rules::read_sources("plugin", rules::cpp_extensions());
    std::erase_if(files, [](const auto& file) {
        return file.path.starts_with("plugin/tool/") || file.path == "plugin/domain/text.hpp"; // for developers
    });
    return files;
}

std::set<std::string> names_in_templates()
{
    std::set<std::string> names;
    for (const auto& file : rules::read_sources("plugin/templates", {".mustache"})) {
        for (std::string& name : between(whole(file), "{{%", "%}}")) {
            names.insert(std::move(name));
        }
    }
    return names;
}

/// All literals of the code: names of texts among them, and beginnings of names that end with a dot.
std::set<std::string> literals_of_code()
{
    std::set<std::string> found;
    for (const auto& file : code()) {
        for (const std::string& line : file.lines) {
            for (std::string& literal : literals(line)) {
                found.insert(std::move(literal));
            }
        }
    }
    return found;
}

/// By its name, by that of which it is a variant ("count" for "count.one"), or by its beginning ("status.").
bool is_used(const std::string& name, const std::set<std::string>& literals)
{
    if (literals.contains(name) || literals.contains(name.substr(0, name.rfind('.')))) return true;
    for (std::size_t dot = name.find('.'); dot != std::string::npos; dot = name.find('.', dot + 1)) {
        if (literals.contains(name.substr(0, dot + 1))) return true;
    }
    return false;
}

/// {places} and {{values}} of a text, each as often as it stands there.
std::multiset<std::string> places(const std::string& words)
{
    const auto found = between(words, "{", "}");
    return {found.begin(), found.end()};
}

bool has_word(std::string_view text)
{
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    std::size_t letters = 0;
    for (const char c : text) {
        letters = is_letter(c) ? letters + 1 : 0;
        if (letters == 2) return true;
    }
    return false;
}

/// The template without what stands between `open` and `close`.
std::string without(std::string text, std::string_view open, std::string_view close)
{
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
        const std::size_t end = text.find(close, at);
        text.erase(at, end == std::string::npos ? end : end + close.size() - at);
    }
    return text;
}

bool sounds_italian(const std::string& literal)
{
    for (const std::string_view letter : {"à", "è", "é", "ì", "ò", "ù", "À", "È"}) {
        if (literal.find(letter) != std::string::npos) return true;
    }
    if (literal.find(' ') == std::string::npos) return false;
    const std::string padded = " " + literal + " ";
    for (const std::string_view word : {" il ", " la ", " lo ", " gli ", " le ", " del ", " della ", " dei ", " che ",
                                        " per ", " una ", " sono ", " nel ", " nella ", " dal ", " alla "}) {
        if (padded.find(word) != std::string::npos) return true;
    }
    return false;
}

} // namespace

TEST(Words, AreThereInEachLanguageWithTheSamePlaces)
{
    const Texts& italian = words_of("it");
    const Texts& english = words_of("en");
    ASSERT_GT(italian.size(), 500u);
    for (const auto& [name, words] : italian) {
        const auto other = english.find(name);
        if (other == english.end()) {
            ADD_FAILURE() << name << " has no English words";
            continue;
        }
        EXPECT_EQ(places(words), places(other->second)) << name;
    }
    for (const auto& [name, words] : english) {
        EXPECT_TRUE(italian.contains(name)) << name << " has no Italian words";
    }
}

TEST(Words, AreThereForEveryNameThatIsUsed)
{
    for (const std::string& name : names_in_templates()) {
        EXPECT_TRUE(words_of("it").contains(name)) << name;
    }
    int seen = 0;
    for (const auto& file : code()) {
        const std::string source = whole(file);
        for (const std::string_view before : {" ", "(", "{", ":", "!"}) {
            for (const std::string& name : between(source, std::string(before) + "text(\"", "\"")) {
                ++seen;
                EXPECT_TRUE(words_of("it").contains(name) || name.ends_with(".")) << file.path << ": " << name;
            }
        }
    }
    EXPECT_GT(seen, 200);
}

TEST(Words, AreUsed)
{
    std::set<std::string> used = literals_of_code();
    used.merge(names_in_templates());
    for (std::string& name : between(support::content_of(PROJECT_SOURCE_DIR "/manifest.json"), "%", "%")) {
        used.insert(std::move(name));
    }
    for (const auto& [name, words] : words_of("it")) {
        EXPECT_TRUE(is_used(name, used)) << name;
    }
}

TEST(Words, StandInNoTemplate)
{
    for (const auto& file : rules::read_sources("plugin/templates", {".mustache"})) {
        const std::string source = without(whole(file), "{{", "}}");
        EXPECT_FALSE(has_word(without(source, "<", ">"))) << file.path << ": " << without(source, "<", ">");
        for (const std::string_view attribute : {"aria-label=\"", "placeholder=\"", "title=\"", "alt=\"", "label=\""}) {
            for (const std::string& value : between(source, attribute, "\"")) {
                EXPECT_FALSE(has_word(value)) << file.path << ": " << attribute << value;
            }
        }
    }
}

TEST(Words, StandInNoCode)
{
    for (const auto& file : code()) {
        if (file.path == "plugin/rules/catalogue_reader.cpp") continue; // the fixed words of its data
        for (const std::string& line : file.lines) {
            for (const std::string& literal : literals(line)) {
                EXPECT_FALSE(sounds_italian(literal)) << file.path << ": " << literal;
            }
        }
    }
}
