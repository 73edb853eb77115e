#include "plugin/domain/intermediary.hpp"

#include "plugin/domain/ascii.hpp"

namespace plugin::domain {

bool is_office(std::string_view text) noexcept
{
    return text.size() == 3 && all_digits(text);
}

std::optional<Intermediary> Intermediary::parse(std::string_view text)
{
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos || dash == 0 || !is_office(text.substr(dash + 1))) return std::nullopt;
    return Intermediary{std::string(text.substr(0, dash)), std::string(text.substr(dash + 1))};
}

} // namespace plugin::domain
