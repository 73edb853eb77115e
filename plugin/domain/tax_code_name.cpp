#include "plugin/domain/tax_code_name.hpp"

#include "plugin/domain/ascii.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace plugin::domain {
namespace {

constexpr std::size_t k_letters = 3;                            // of each of the two parts
constexpr std::size_t k_most_words = 12;                        // far above any name
constexpr std::string_view k_curly_apostrophe = "\xE2\x80\x99"; // U+2019, as word processors write it
constexpr char k_latin_1 = '\xC3'; // the first byte of the accented letters of Italian names, in UTF-8

// What stands for U+00C0 to U+00DF, and for the small letters that follow in the same order. '?': not certain (umlauts,
// ligatures, letters of the North).
constexpr std::string_view k_plain = "AAAA???CEEEEIIII?NOOOO???UUU?Y??";

// The words in capital letters; nothing where a letter cannot be transcribed.
std::optional<std::vector<std::string>> words_of(std::string_view name)
{
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < name.size(); ++i) {
        char letter = name[i];
        if (letter == k_latin_1 && i + 1 < name.size()) {
            const auto place = static_cast<unsigned char>(name[++i]) - 0x80U;
            letter = place < 2 * k_plain.size() ? k_plain[place % k_plain.size()] : '?';
            if (letter == '?') return std::nullopt;
        } else if (is_lower(letter)) {
            letter = static_cast<char>(letter - 'a' + 'A');
        } else if (name.substr(i).starts_with(k_curly_apostrophe)) {
            i += k_curly_apostrophe.size() - 1;
        } else if (static_cast<unsigned char>(letter) >= 0x80) {
            return std::nullopt;
        }
        if (is_upper(letter)) {
            words.back().push_back(letter);
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

// The three letters for a surname; for a name where `skip_second` says to leave out the second of four consonants.
std::string three_letters(std::string_view letters, bool skip_second)
{
    std::string consonants;
    std::string vowels;
    for (const char letter : letters) {
        (std::string_view("AEIOU").find(letter) == std::string_view::npos ? consonants : vowels).push_back(letter);
    }
    if (skip_second && consonants.size() >= 4) consonants.erase(1, 1);
    return (consonants + vowels + "XXX").substr(0, k_letters);
}

// A run of words that gives the three letters: from the first to before the last.
struct Run {
    std::size_t first;
    std::size_t last;

    bool apart_from(const Run& other) const noexcept { return last <= other.first || other.last <= first; }
};

std::vector<Run> runs_that_give(std::string_view wanted, const std::vector<std::string>& words, bool is_name)
{
    std::vector<Run> runs;
    for (std::size_t first = 0; first < words.size(); ++first) {
        std::string joined;
        for (std::size_t last = first; last < words.size(); ++last) {
            joined += words[last];
            if (three_letters(joined, is_name) == wanted) runs.push_back({first, last + 1});
        }
    }
    return runs;
}

} // namespace

std::optional<bool> tax_code_fits_name(std::string_view tax_code, std::string_view name)
{
    const std::optional<std::vector<std::string>> words = words_of(name);
    if (!words || words->size() < 2 || words->size() > k_most_words) return std::nullopt;
    if (tax_code.size() < 2 * k_letters) return std::nullopt;
    const std::vector<Run> names = runs_that_give(tax_code.substr(k_letters, k_letters), *words, true);
    for (const Run& surname : runs_that_give(tax_code.substr(0, k_letters), *words, false)) {
        for (const Run& given : names) {
            if (given.apart_from(surname)) return true;
        }
    }
    return false;
}

} // namespace plugin::domain
