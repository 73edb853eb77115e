#pragma once

#include "plugin/domain/text.hpp"

#include <host_sdk/locale.hpp>

#include <string>
#include <string_view>

namespace plugin::pages {

// domain::in_words with the words of a locale ("it", "en-GB"). The name itself stands for a text that no file has.
std::string in_words(const host_sdk::Locales& locales, std::string_view locale, std::string_view written,
                     domain::Markup markup = domain::Markup::none);

} // namespace plugin::pages
