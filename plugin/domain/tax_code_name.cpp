#include "plugin/domain/tax_code_name.hpp"

#include "plugin/domain/ascii.hpp"

#include <algorithm>
#include <array>
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

// The letters of the words in capitals, one word after the other, and where each ends.
struct NameWords {
    std::string letters;
    std::vector<std::size_t> ends;

    std::size_t begin_of(std::size_t word) const noexcept { return word == 0 ? 0 : ends[word - 1]; }
    void end_word()
    {
        if (letters.size() > begin_of(ends.size())) ends.push_back(letters.size());
    }
};

// Nothing where a letter cannot be transcribed.
std::optional<NameWords> words_of(std::string_view name)
{
    NameWords words;
    words.letters.reserve(name.size());
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
            words.letters.push_back(letter);
        } else {
            words.end_word();
        }
    }
    words.end_word();
    return words;
}

constexpr bool is_vowel(char letter) noexcept
{
    return letter == 'A' || letter == 'E' || letter == 'I' || letter == 'O' || letter == 'U';
}

// Whether they are the three letters for a surname; for a name where `skip_second` says to leave out the second of four
// consonants.
bool gives(std::string_view letters, std::string_view wanted, bool skip_second)
{
    std::array<char, k_letters + 1> consonants{};
    std::array<char, k_letters> vowels{};
    std::size_t consonant_count = 0;
    std::size_t vowel_count = 0;
    for (const char letter : letters) {
        if (is_vowel(letter)) {
            if (vowel_count < vowels.size()) vowels[vowel_count++] = letter;
        } else {
            consonants[consonant_count++] = letter;
            if (consonant_count == consonants.size()) break;
        }
    }
    if (skip_second && consonant_count == consonants.size()) {
        return wanted[0] == consonants[0] && wanted[1] == consonants[2] && wanted[2] == consonants[3];
    }
    for (std::size_t i = 0; i < k_letters; ++i) {
        const std::size_t vowel = i - std::min(i, consonant_count);
        const char letter = i < consonant_count ? consonants[i] : vowel < vowel_count ? vowels[vowel] : 'X';
        if (letter != wanted[i]) return false;
    }
    return true;
}

// A run of words that gives the three letters: from the first to before the last.
struct Run {
    std::size_t first;
    std::size_t last;

    bool apart_from(const Run& other) const noexcept { return last <= other.first || other.last <= first; }
};

std::vector<Run> runs_that_give(std::string_view wanted, const NameWords& words, bool is_name)
{
    std::vector<Run> runs;
    for (std::size_t first = 0; first < words.ends.size(); ++first) {
        const std::string_view letters = std::string_view(words.letters).substr(words.begin_of(first));
        for (std::size_t last = first; last < words.ends.size(); ++last) {
            const std::size_t length = words.ends[last] - words.begin_of(first);
            if (gives(letters.substr(0, length), wanted, is_name)) runs.push_back({first, last + 1});
        }
    }
    return runs;
}

} // namespace

std::optional<bool> tax_code_fits_name(std::string_view tax_code, std::string_view name)
{
    const std::optional<NameWords> words = words_of(name);
    if (!words || words->ends.size() < 2 || words->ends.size() > k_most_words) return std::nullopt;
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
