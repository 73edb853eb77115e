#include "sistema-ts-simulator/rules/tax_code.hpp"

#include "sistema-ts-simulator/rules/digit.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace sistema_ts_simulator::rules {

namespace {

bool is_letter(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// The digit that a position of the code stands for, seen through omocodia (0→L 1→M 2→N 3→P 4→Q 5→R 6→S 7→T 8→U 9→V);
/// -1 when it stands for none.
int digit_behind(char c)
{
    if (is_digit(c)) return c - '0';
    constexpr std::string_view k_omocodia = "LMNPQRSTUV";
    const auto position = k_omocodia.find(c);
    return position == std::string_view::npos ? -1 : static_cast<int>(position);
}

int even_value(char c)
{
    return is_digit(c) ? c - '0' : c - 'A';
}

int odd_value(char c)
{
    constexpr std::array<int, 26> k_odd = {1,  0,  5, 7, 9, 13, 15, 17, 19, 21, 2,  4,  18,
                                           20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
    return k_odd[static_cast<std::size_t>(is_digit(c) ? c - '0' : c - 'A')];
}

char check_letter(std::string_view first_fifteen)
{
    int sum = 0;
    for (std::size_t i = 0; i < first_fifteen.size(); ++i)
        sum += i % 2 == 0 ? odd_value(first_fifteen[i]) : even_value(first_fifteen[i]); // the first position is odd
    return static_cast<char>('A' + sum % 26);
}

bool has_possible_birthday(std::string_view code)
{
    constexpr std::string_view k_months = "ABCDEHLMPRST";
    const int day = digit_behind(code[9]) * 10 + digit_behind(code[10]);
    return k_months.find(code[8]) != std::string_view::npos && ((day >= 1 && day <= 31) || (day >= 41 && day <= 71));
}

} // namespace

bool is_formally_valid_tax_code(std::string_view text)
{
    if (text.size() == 11) return std::all_of(text.begin(), text.end(), is_digit);
    if (text.size() != 16) return false;
    constexpr std::string_view k_shape = "LLLLLLDDLDDLDDDL"; // L letter, D digit or its omocodia letter
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool fits = k_shape[i] == 'L' ? is_letter(text[i]) : digit_behind(text[i]) >= 0;
        if (!fits) return false;
    }
    return has_possible_birthday(text) && check_letter(text.substr(0, 15)) == text[15];
}

} // namespace sistema_ts_simulator::rules
