#include <host_sdk/manifest/semantic_version.hpp>

#include <algorithm>
#include <charconv>

namespace host_sdk::manifest {

namespace {

bool is_digit(char character)
{
    return character >= '0' && character <= '9';
}

bool is_identifier_character(char character)
{
    return is_digit(character) || (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           character == '-';
}

bool is_numeric(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool has_leading_zero(std::string_view text)
{
    return text.size() > 1 && text.front() == '0';
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::optional<std::uint32_t> parse_part(std::string_view text)
{
    constexpr std::size_t k_most_digits = 9; // fits in 32 bits
    if (!is_numeric(text) || has_leading_zero(text) || text.size() > k_most_digits) return std::nullopt;
    std::uint32_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

bool is_identifier(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), is_identifier_character);
}

std::strong_ordering compare_numbers(std::string_view left, std::string_view right)
{
    // Without leading zeros the longer number is the larger one, whatever its length.
    const auto by_length = left.size() <=> right.size();
    return by_length != 0 ? by_length : left.compare(right) <=> 0;
}

std::strong_ordering compare_identifiers(std::string_view left, std::string_view right)
{
    const bool left_is_number = is_numeric(left);
    const bool right_is_number = is_numeric(right);
    if (left_is_number && right_is_number) return compare_numbers(left, right);
    if (left_is_number != right_is_number) return right_is_number <=> left_is_number; // numbers come first
    return left.compare(right) <=> 0;
}

} // namespace

SemanticVersion::SemanticVersion(std::uint32_t major, std::uint32_t minor, std::uint32_t patch)
    : m_major(major), m_minor(minor), m_patch(patch)
{
}

std::optional<SemanticVersion> SemanticVersion::parse(std::string_view text)
{
    if (const std::size_t plus = text.find('+'); plus != std::string_view::npos) {
        const std::vector<std::string> build = split(text.substr(plus + 1), '.');
        if (!std::all_of(build.begin(), build.end(), is_identifier)) return std::nullopt;
        text = text.substr(0, plus);
    }
    SemanticVersion version;
    if (const std::size_t hyphen = text.find('-'); hyphen != std::string_view::npos) {
        version.m_prerelease = split(text.substr(hyphen + 1), '.');
        const auto is_valid = [](std::string_view part) {
            return is_identifier(part) && !(is_numeric(part) && has_leading_zero(part));
        };
        if (!std::all_of(version.m_prerelease.begin(), version.m_prerelease.end(), is_valid)) return std::nullopt;
        text = text.substr(0, hyphen);
    }
    const std::vector<std::string> core = split(text, '.');
    if (core.size() != 3) return std::nullopt;
    const auto major = parse_part(core[0]);
    const auto minor = parse_part(core[1]);
    const auto patch = parse_part(core[2]);
    if (!major || !minor || !patch) return std::nullopt;
    version.m_major = *major;
    version.m_minor = *minor;
    version.m_patch = *patch;
    return version;
}

std::strong_ordering operator<=>(const SemanticVersion& left, const SemanticVersion& right)
{
    if (const auto order = left.m_major <=> right.m_major; order != 0) return order;
    if (const auto order = left.m_minor <=> right.m_minor; order != 0) return order;
    if (const auto order = left.m_patch <=> right.m_patch; order != 0) return order;
    if (left.is_prerelease() != right.is_prerelease()) return right.is_prerelease() <=> left.is_prerelease();
    const std::size_t shared = std::min(left.m_prerelease.size(), right.m_prerelease.size());
    for (std::size_t i = 0; i < shared; ++i) {
        const auto order = compare_identifiers(left.m_prerelease[i], right.m_prerelease[i]);
        if (order != 0) return order;
    }
    return left.m_prerelease.size() <=> right.m_prerelease.size();
}

} // namespace host_sdk::manifest
