#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace host_sdk::manifest {

enum class FileKind { regular, directory };

/// Nothing when `<package>/<inner_path>` is a file or directory that the package itself holds: no part of the path
/// below the package is a symbolic link. Otherwise what was expected.
std::optional<std::string> check_package_file(const std::filesystem::path& package, std::string_view inner_path,
                                              FileKind kind = FileKind::regular);

struct FileText {
    std::string text;
    std::optional<std::string> expectation; ///< present when the file could not be read
};

/// Checks as above, then reads at most `limit` bytes; a larger file is not read.
FileText read_package_file(const std::filesystem::path& package, std::string_view inner_path, std::size_t limit);

} // namespace host_sdk::manifest
