#pragma once

#include <filesystem>
#include <string>

namespace plugin::sending {

// SHA-256 of a file, in hex, read piece by piece. Throws std::runtime_error where it cannot be read.
std::string digest_of_file(const std::filesystem::path& file);

} // namespace plugin::sending
