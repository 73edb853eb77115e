#include "field_rules.hpp"

#include <host_sdk/manifest/semantic_version.hpp>

#include <algorithm>

namespace host_sdk::manifest {

namespace {

constexpr std::string_view k_lower = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view k_upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view k_digits = "0123456789";
constexpr std::string_view k_word_characters = "abcdefghijklmnopqrstuvwxyz0123456789-";
constexpr std::string_view k_file_characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_";

bool consists_of(std::string_view text, std::string_view characters)
{
    return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

/// True when each part between separators satisfies `rule`; an empty text has one empty part.
template <class Rule>
bool each_part(std::string_view text, char separator, Rule rule)
{
    while (true) {
        const std::size_t end = text.find(separator);
        if (!rule(text.substr(0, end))) return false;
        if (end == std::string_view::npos) return true;
        text.remove_prefix(end + 1);
    }
}

bool is_label(std::string_view text)
{
    return consists_of(text, k_word_characters) && text.front() != '-' && text.back() != '-';
}

bool is_sdk_number(std::string_view text)
{
    return consists_of(text, k_digits) && text.size() <= 4 && (text.size() == 1 || text.front() != '0');
}

} // namespace

bool is_plugin_id(std::string_view text)
{
    return text.size() <= 100 && text.find('.') != std::string_view::npos && each_part(text, '.', is_label);
}

bool is_semantic_version(std::string_view text)
{
    return text.size() <= 60 && SemanticVersion::parse(text).has_value(); // it also names the version's folder
}

bool is_sdk_version(std::string_view text)
{
    return std::count(text.begin(), text.end(), '.') == 1 && each_part(text, '.', is_sdk_number);
}

bool is_display_text(std::string_view text)
{
    if (text.empty() || text.size() > 500 || text.find_first_not_of(' ') == std::string_view::npos) return false;
    if (text.front() != '%') return true;
    return text.size() > 2 && text.back() == '%' && is_dotted_word(text.substr(1, text.size() - 2));
}

bool is_contact(std::string_view text)
{
    const std::string_view rest = text.starts_with("https://")  ? text.substr(8)
                                  : text.starts_with("mailto:") ? text.substr(7)
                                                                : std::string_view();
    return !rest.empty() && text.size() <= 200 && rest.find_first_of(" \"'<>\\") == std::string_view::npos;
}

bool is_plain_name(std::string_view text)
{
    return consists_of(text, k_file_characters) && text.front() != '.' && text.size() <= 100;
}

bool is_inner_path(std::string_view text)
{
    return text.size() <= 200 && each_part(text, '/', is_plain_name);
}

bool is_sha256(std::string_view text)
{
    return text.size() == 64 && consists_of(text, "0123456789abcdef");
}

bool is_locale(std::string_view text)
{
    const std::size_t hyphen = text.find('-');
    const std::string_view language = text.substr(0, hyphen);
    if (!consists_of(language, k_lower) || language.size() < 2 || language.size() > 3) return false;
    if (hyphen == std::string_view::npos) return true;
    const std::string_view region = text.substr(hyphen + 1);
    return consists_of(region, k_upper) && region.size() == 2;
}

bool is_host_name(std::string_view text)
{
    return text.size() <= 253 && each_part(text, '.', is_label);
}

bool is_word(std::string_view text)
{
    return text.size() <= 60 && is_label(text);
}

bool is_dotted_word(std::string_view text)
{
    return text.size() <= 100 && each_part(text, '.', is_label);
}

bool is_page_path(std::string_view text)
{
    if (text == "/") return true;
    return text.size() <= 200 && text.starts_with('/') && each_part(text.substr(1), '/', is_plain_name);
}

bool is_route_path(std::string_view text)
{
    if (text == "/") return true;
    const auto is_segment = [](std::string_view part) { return part == "*" || is_plain_name(part); };
    return text.size() <= 200 && text.starts_with('/') && each_part(text.substr(1), '/', is_segment);
}

} // namespace host_sdk::manifest
