#include "plugin/domain/tax_code.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/domain/vat_number.hpp"

#include <array>

namespace plugin::domain {
namespace {

// What each of the 16 places may hold (RULES 6.1): L letter, D digit or omocodia letter, M month letter.
constexpr std::string_view k_pattern = "LLLLLLDDMDDLDDDL";
constexpr std::string_view k_omocodia = "LMNPQRSTUV"; // the letters for 0..9 (RULES 6.3)
constexpr std::string_view k_months = "ABCDEHLMPRST";
constexpr std::array<int, 26> k_odd = {1,  0,  5, 7, 9, 13, 15, 17, 19, 21, 2,  4,  18,
                                       20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23}; // RULES 6.2

std::optional<int> digit_value(char c)
{
    if (is_digit(c)) return c - '0';
    const std::size_t place = k_omocodia.find(c);
    if (place == std::string_view::npos) return std::nullopt;
    return static_cast<int>(place);
}

bool fits_pattern(std::string_view code)
{
    if (code.size() != k_pattern.size()) return false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        const bool fits = k_pattern[i] == 'L'   ? is_upper(c)
                          : k_pattern[i] == 'D' ? digit_value(c).has_value()
                                                : k_months.find(c) != std::string_view::npos;
        if (!fits) return false;
    }
    return true;
}

// The check is computed on the code as written, omocodia letters included (RULES 6.2).
char check_character(std::string_view code)
{
    int sum = 0;
    for (std::size_t i = 0; i < 15; ++i) {
        const int value = is_digit(code[i]) ? code[i] - '0' : code[i] - 'A';
        sum += i % 2 == 0 ? k_odd[static_cast<std::size_t>(value)] : value;
    }
    return static_cast<char>('A' + sum % 26);
}

bool has_possible_date(std::string_view code)
{
    constexpr std::array<int, 12> k_days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int year = *digit_value(code[6]) * 10 + *digit_value(code[7]);
    const std::size_t month = k_months.find(code[8]);
    int day = *digit_value(code[9]) * 10 + *digit_value(code[10]);
    if (day > 40) day -= 40; // women
    const int leap_day = month == 1 && year % 4 == 0 ? 1 : 0;
    return day >= 1 && day <= k_days[month] + leap_day;
}

std::optional<TaxCodeKind> special_kind(std::string_view code)
{
    if (code.size() != 16 || !all_digits(code.substr(3))) return std::nullopt;
    if (code.starts_with("STP")) return TaxCodeKind::stp;
    if (code.starts_with("ENI")) return TaxCodeKind::eni;
    return std::nullopt;
}

} // namespace

std::string normalise_tax_code(std::string_view text)
{
    return compact_upper(text);
}

TaxCodeCheck check_tax_code(std::string_view text)
{
    TaxCodeCheck result{normalise_tax_code(text), std::nullopt, std::nullopt};
    const std::string& code = result.normalised;
    if (code.empty()) {
        result.problem = TaxCodeProblem::empty;
    } else if (const auto special = special_kind(code)) {
        result.kind = special;
    } else if (code.size() == 11 && all_digits(code)) {
        result.kind = TaxCodeKind::provisional;
        if (!has_valid_vat_check(code)) result.problem = TaxCodeProblem::wrong_provisional_check;
    } else if (!fits_pattern(code)) {
        result.problem = TaxCodeProblem::wrong_format;
    } else {
        result.kind = TaxCodeKind::personal;
        if (check_character(code) != code[15]) {
            result.problem = TaxCodeProblem::wrong_check_character;
        } else if (!has_possible_date(code)) {
            result.problem = TaxCodeProblem::impossible_date;
        }
    }
    return result;
}

std::string text_of(TaxCodeProblem problem)
{
    switch (problem) {
    case TaxCodeProblem::empty:
        return text("tax-code.empty");
    case TaxCodeProblem::wrong_format:
        return text("tax-code.wrong-format");
    case TaxCodeProblem::wrong_check_character:
        return text("tax-code.wrong-check-character");
    case TaxCodeProblem::impossible_date:
        return text("tax-code.impossible-date");
    case TaxCodeProblem::wrong_provisional_check:
        return text("tax-code.wrong-provisional-check");
    }
    return text("tax-code.not-valid");
}

} // namespace plugin::domain
