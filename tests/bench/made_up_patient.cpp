#include "tests/bench/made_up_patient.hpp"

#include "app/demo_names.hpp"

#include <string_view>

namespace bench {

namespace {

std::string digits(std::int64_t value, std::size_t count)
{
    std::string text(count, '0');
    for (std::size_t i = count; i-- > 0; value /= 10)
        text[i] = static_cast<char>('0' + value % 10);
    return text;
}

} // namespace

MadeUpPatient made_up_patient(std::int64_t number)
{
    constexpr std::string_view k_months = "ABCDEHLMPRST";
    std::int64_t rest = number;
    const auto take = [&rest](std::int64_t values) {
        const std::int64_t value = rest % values;
        rest /= values;
        return value;
    };
    const std::int64_t day = 1 + take(28);
    const char month = k_months[static_cast<std::size_t>(take(12))];
    const std::int64_t year = 45 + take(54);
    const bool woman = take(2) == 1;
    std::string code =
        "RSSMRA" + digits(year, 2) + month + digits(day + (woman ? 40 : 0), 2) + "H" + digits(501 + take(400), 3);
    code += sample_host::app::tax_code_check_character(code);
    return {woman ? "Rossi Maria" : "Rossi Mario", code};
}

} // namespace bench
