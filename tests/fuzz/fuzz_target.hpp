#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <utility>

// What every target defines: it is given any bytes, and must neither crash nor break what the parser promises.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

// Up to the first line end, and what follows it: for parsers that take more than one text.
inline std::pair<std::string_view, std::string_view> first_line(std::string_view text)
{
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return {text, {}};
    return {text.substr(0, end), text.substr(end + 1)};
}

// Ends the program, as a crash does, where a promise is not kept.
inline void promise(bool kept, const char* what)
{
    if (kept) return;
    static_cast<void>(std::fprintf(stderr, "not kept: %s\n", what));
    std::abort();
}

inline bool is_control(unsigned char byte)
{
    return byte < 0x20U && byte != '\t' && byte != '\n' && byte != '\r';
}

// Whether the text may be shown or written into a log: UTF-8 without control characters but blanks and line ends.
inline bool is_showable(std::string_view text)
{
    int following = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (following > 0) {
            if ((byte & 0xC0U) != 0x80U) return false;
            --following;
        } else if (is_control(byte) || byte >= 0xF5U || (byte >= 0x80U && byte < 0xC2U)) {
            return false;
        } else if (byte >= 0x80U) {
            following = byte < 0xE0U ? 1 : byte < 0xF0U ? 2 : 3;
        }
    }
    return following == 0;
}

} // namespace fuzz
