#pragma once

#include "plugin/domain/text.hpp"

#include <host_sdk/locale.hpp>

#include <string>
#include <string_view>

namespace support {

/// What the plugin wrote, in the words that the doctor reads: for tests below the pages.
inline std::string italian(std::string_view written)
{
    static const host_sdk::Locales locales(PROJECT_SOURCE_DIR "/plugin", "it");
    return plugin::domain::in_words(written, [](std::string_view name) { return locales.text(name, "it"); });
}

} // namespace support
