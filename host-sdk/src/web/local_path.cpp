#include "host_sdk/web/local_path.hpp"

#include <algorithm>

namespace host_sdk::web {

namespace {

constexpr std::size_t k_longest = 4'000;

bool is_plain(char c) noexcept
{
    return c > ' ' && c <= '~' && c != '\\';
}

/// "%2e", "%2f" and "%5c" stand for ".", "/" and "\".
bool has_hidden_separator(std::string_view path) noexcept
{
    for (std::size_t at = path.find('%'); at != std::string_view::npos; at = path.find('%', at + 1)) {
        const std::string_view code = path.substr(at + 1, 2);
        if (code.size() < 2) return true;
        const char second = static_cast<char>(code[1] | 0x20);
        if ((code[0] == '2' && (second == 'e' || second == 'f')) || (code[0] == '5' && second == 'c')) return true;
    }
    return false;
}

bool has_odd_segment(std::string_view path) noexcept
{
    while (path.size() > 1) {
        const std::size_t end = std::min(path.find('/', 1), path.size());
        const std::string_view segment = path.substr(1, end - 1);
        if (segment.empty() || segment == "." || segment == "..") return true;
        path.remove_prefix(end);
    }
    return false;
}

} // namespace

std::string_view path_part(std::string_view local_path) noexcept
{
    return local_path.substr(0, local_path.find_first_of("?#"));
}

bool is_local_path(std::string_view text) noexcept
{
    if (text.size() > k_longest || !text.starts_with('/')) return false;
    if (!std::all_of(text.begin(), text.end(), is_plain)) return false;
    const std::string_view path = path_part(text);
    return !has_odd_segment(path) && !has_hidden_separator(path);
}

} // namespace host_sdk::web
