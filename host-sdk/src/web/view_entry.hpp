#pragma once

#include "host_sdk/web/view.hpp"

namespace host_sdk::web {

/// One value of a view, by its places in the view's own memory.
struct View::Entry {
    enum class Kind { text, flag, list };

    Kind kind;
    bool flag = false;
    std::size_t list = 0;  ///< which of the lists
    std::size_t begin = 0; ///< of the name, then the text
    std::size_t name_size = 0;
    std::size_t text_size = 0;

    [[nodiscard]] std::string_view name_in(const std::string& texts) const noexcept
    {
        return {texts.data() + begin, name_size};
    }
    /// Empty for what is no text.
    [[nodiscard]] std::string_view text_in(const std::string& texts) const noexcept
    {
        return {texts.data() + begin + name_size, text_size};
    }
};

} // namespace host_sdk::web
