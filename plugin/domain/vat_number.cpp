#include "plugin/domain/vat_number.hpp"

#include "plugin/domain/ascii.hpp"

namespace plugin::domain {

bool is_vat_number_shape(std::string_view text) noexcept
{
    return text.size() == 11 && all_digits(text);
}

bool has_valid_vat_check(std::string_view text) noexcept
{
    if (!is_vat_number_shape(text) || text == "00000000000") return false;
    int sum = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        const int digit = text[i] - '0';
        const int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += i % 2 == 0 ? digit : doubled;
    }
    return (10 - sum % 10) % 10 == text[10] - '0';
}

} // namespace plugin::domain
