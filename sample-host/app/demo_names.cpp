#include "app/demo_names.hpp"

#include <array>
#include <string_view>

namespace sample_host::app {

namespace {

constexpr std::array<std::string_view, 24> k_surnames{
    "Rossi",   "Esposito", "Romano", "Colombo",  "Ricci",   "Marino",   "Greco",   "Gallo",
    "Costa",   "Mancini",  "Rizzo",  "Lombardi", "Moretti", "Barbieri", "Fontana", "Santoro",
    "Mariani", "Rinaldi",  "Caruso", "Ferrara",  "Galli",   "Martini",  "Leone",   "Longo"};
constexpr std::array<std::string_view, 12> k_women{"Anna",   "Giulia", "Sofia",   "Chiara", "Francesca", "Martina",
                                                   "Silvia", "Laura",  "Valeria", "Marta",  "Beatrice",  "Lucia"};
constexpr std::array<std::string_view, 12> k_men{"Luca",    "Andrea", "Matteo",  "Davide",  "Stefano", "Giovanni",
                                                 "Antonio", "Simone", "Roberto", "Alberto", "Tommaso", "Enrico"};
constexpr std::array<std::string_view, 6> k_towns{"H501", "F205", "L219", "A944", "D612", "F839"};
constexpr std::string_view k_months = "ABCDEHLMPRST";

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// The name's consonants, then its vowels.
std::pair<std::string, std::string> sorted_letters(std::string_view name)
{
    std::string consonants;
    std::string vowels;
    for (const char letter : name) {
        const char c = upper(letter);
        (std::string_view("AEIOU").find(c) == std::string_view::npos ? consonants : vowels) += c;
    }
    return {consonants, vowels};
}

std::string surname_part(std::string_view surname)
{
    const auto [consonants, vowels] = sorted_letters(surname);
    return (consonants + vowels + "XXX").substr(0, 3);
}

std::string name_part(std::string_view name)
{
    auto [consonants, vowels] = sorted_letters(name);
    if (consonants.size() >= 4) consonants.erase(1, 1); // first, third and fourth
    return (consonants + vowels + "XXX").substr(0, 3);
}

std::string two_digits(std::uint32_t value)
{
    return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

} // namespace

char tax_code_check_character(const std::string& first_fifteen)
{
    // Values of the characters at odd places, for 0-9 (or A-J) and then K-Z.
    constexpr std::array<int, 26> odd{1,  0,  5, 7, 9, 13, 15, 17, 19, 21, 2,  4,  18,
                                      20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
    int sum = 0;
    for (std::size_t i = 0; i < first_fifteen.size(); ++i) {
        const char c = first_fifteen[i];
        const int value = c >= '0' && c <= '9' ? c - '0' : c - 'A';
        sum += i % 2 == 0 ? odd.at(static_cast<std::size_t>(value)) : value;
    }
    return static_cast<char>('A' + sum % 26);
}

DemoPerson demo_person(std::uint32_t number)
{
    const bool woman = number % 2 == 0;
    const auto surname = k_surnames[number % k_surnames.size()];
    const auto name = (woman ? k_women : k_men)[number / 2 * 5 % 12];
    const std::uint32_t year = 45 + number * 7 % 54;
    const std::uint32_t day = 1 + number * 11 % 28 + (woman ? 40 : 0);
    auto code = surname_part(surname) + name_part(name) + two_digits(year) + k_months[number * 5 % 12] +
                two_digits(day) + std::string(k_towns[number / 24 % k_towns.size()]);
    code += tax_code_check_character(code);
    return {.name = std::string(surname) + ' ' + std::string(name), .tax_code = code};
}

} // namespace sample_host::app
