#include "plugin/pages/number_field.hpp"

#include "plugin/domain/ascii.hpp"

#include <charconv>

namespace plugin::pages {

std::optional<std::int64_t> parse_number(std::string_view text) noexcept
{
    std::int64_t number = 0;
    if (!domain::all_digits(text)) return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{}) return std::nullopt;
    return number;
}

std::optional<std::int64_t> number_field(const host_sdk::web::Form& form, std::string_view name) noexcept
{
    return parse_number(form.get(name));
}

} // namespace plugin::pages
