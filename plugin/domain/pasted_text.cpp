#include "plugin/domain/pasted_text.hpp"

#include "plugin/domain/ascii.hpp"

#include <array>

namespace plugin::domain {
namespace {

// The character at the beginning of the text, of those in the list; empty where it is none of them.
template <std::size_t N>
std::string_view first_of(std::string_view text, const std::array<std::string_view, N>& characters)
{
    for (const std::string_view character : characters) {
        if (text.starts_with(character)) return character;
    }
    return {};
}

constexpr std::array<std::string_view, 12> k_invisible = {
    "\xC2\xAD",     // soft hyphen
    "\xE2\x80\x8B", // zero width space
    "\xE2\x80\x8C", // zero width non-joiner
    "\xE2\x80\x8D", // zero width joiner
    "\xE2\x80\x8E", // left-to-right mark
    "\xE2\x80\x8F", // right-to-left mark
    "\xE2\x80\xAA", // the embeddings and overrides of direction
    "\xE2\x80\xAC", //
    "\xE2\x80\xAD", //
    "\xE2\x80\xAE", //
    "\xE2\x81\xA0", // word joiner
    "\xEF\xBB\xBF", // byte order mark
};

constexpr std::array<std::string_view, 16> k_spaces = {
    "\xC2\xA0",                                                                     // no-break space
    "\xE2\x80\x80", "\xE2\x80\x81", "\xE2\x80\x82", "\xE2\x80\x83", "\xE2\x80\x84", // of fixed widths
    "\xE2\x80\x85", "\xE2\x80\x86", "\xE2\x80\x87", "\xE2\x80\x88", "\xE2\x80\x89", //
    "\xE2\x80\x8A", "\xE2\x80\xA8", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80",
};

} // namespace

std::string clean_pasted(std::string_view text)
{
    std::string clean;
    clean.reserve(text.size()); // it may be a password: no copies where it grows
    while (!text.empty()) {
        if (const auto invisible = first_of(text, k_invisible); !invisible.empty()) {
            text.remove_prefix(invisible.size());
        } else if (const auto space = first_of(text, k_spaces); !space.empty()) {
            clean += ' ';
            text.remove_prefix(space.size());
        } else {
            clean += text.front();
            text.remove_prefix(1);
        }
    }
    const std::string_view trimmed = trim(clean);
    clean.erase(0, static_cast<std::size_t>(trimmed.data() - clean.data()));
    clean.resize(trimmed.size());
    return clean;
}

} // namespace plugin::domain
