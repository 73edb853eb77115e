#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace host_sdk::manifest {

/// A version of semver.org 2.0.0: "1.4.0", "2.0.0-rc.1", "1.0.0+build7". A plain value.
/// Build metadata is read and forgotten: by the rule of semver it does not take part in comparison.
class SemanticVersion {
public:
    SemanticVersion() = default;
    SemanticVersion(std::uint32_t major, std::uint32_t minor, std::uint32_t patch);

    /// Returns nothing when the text is not a semantic version.
    static std::optional<SemanticVersion> parse(std::string_view text);

    std::uint32_t major_number() const { return m_major; }
    std::uint32_t minor_number() const { return m_minor; }
    std::uint32_t patch_number() const { return m_patch; }
    bool is_prerelease() const { return !m_prerelease.empty(); }

    /// Precedence of semver.org section 11.
    friend std::strong_ordering operator<=>(const SemanticVersion& left, const SemanticVersion& right);
    friend bool operator==(const SemanticVersion& left, const SemanticVersion& right) = default;

private:
    std::uint32_t m_major = 0;
    std::uint32_t m_minor = 0;
    std::uint32_t m_patch = 0;
    std::vector<std::string> m_prerelease;
};

} // namespace host_sdk::manifest
