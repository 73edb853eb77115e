#include "plugin/pages/words.hpp"

namespace plugin::pages {

std::string in_words(const host_sdk::Locales& locales, std::string_view locale, std::string_view written,
                     domain::Markup markup)
{
    return domain::in_words(
        written, [&](std::string_view name) { return locales.text(name, locale); }, markup);
}

} // namespace plugin::pages
