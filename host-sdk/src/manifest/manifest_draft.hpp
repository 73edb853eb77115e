#pragma once

#include <host_sdk/manifest/manifest_reader.hpp>

#include <string_view>
#include <vector>

namespace host_sdk::manifest {

inline constexpr std::string_view k_manifest_file = "manifest.json";

/// A manifest as far as it could be read, values with a fault left empty, so that its files can still be checked.
struct ManifestDraft {
    Manifest manifest;
    std::vector<Problem> problems;
};

ManifestDraft read_draft(std::string_view json, Form form);

} // namespace host_sdk::manifest
