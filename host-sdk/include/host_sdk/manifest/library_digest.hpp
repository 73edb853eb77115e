#pragma once

#include <filesystem>
#include <string>

namespace host_sdk::manifest {

/// The SHA-256 of a file as 64 lower-case hexadecimal digits. Reads the file in pieces, so its size does not matter.
/// Throws std::runtime_error, naming the file, when it cannot be read.
std::string sha256_of_file(const std::filesystem::path& file);

} // namespace host_sdk::manifest
