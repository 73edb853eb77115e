#pragma once

#include "host_sdk/abi/base.h"

#include <optional>
#include <string>
#include <string_view>

namespace host_sdk {

/// `text` lent to the other side for the length of one call.
[[nodiscard]] inline hsdk_str lend(std::string_view text) noexcept
{
    return {text.data() == nullptr ? "" : text.data(), text.size()};
}

/// The absent text.
[[nodiscard]] inline hsdk_str absent() noexcept
{
    return {nullptr, 0};
}

/// `text` lent, or absent when there is none.
[[nodiscard]] inline hsdk_str lend_if_present(const std::optional<std::string>& text) noexcept
{
    return text ? lend(*text) : absent();
}

/// The borrowed text; empty for an absent one. Valid as long as the lender keeps it.
[[nodiscard]] inline std::string_view view(hsdk_str text) noexcept
{
    return {text.data, text.size};
}

/// A copy; empty for an absent text.
[[nodiscard]] inline std::string copy(hsdk_str text)
{
    return std::string(view(text));
}

/// A copy, or nullopt for an absent text.
[[nodiscard]] inline std::optional<std::string> copy_if_present(hsdk_str text)
{
    return text.data == nullptr ? std::nullopt : std::optional<std::string>(copy(text));
}

/// A sink that keeps the text pushed into it. Not thread-safe; must outlive the call.
class TextCollector {
public:
    [[nodiscard]] hsdk_text_sink sink() noexcept { return {this, &TextCollector::receive}; }
    [[nodiscard]] std::string take() noexcept { return std::move(m_text); }

private:
    static hsdk_status receive(void* ctx, hsdk_str text) noexcept;

    std::string m_text;
};

} // namespace host_sdk
