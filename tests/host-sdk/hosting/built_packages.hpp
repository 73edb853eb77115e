#pragma once

#include <filesystem>

/// What the build made of the examples and fixtures.
namespace hosting_test {

inline const std::filesystem::path k_build = PROJECT_BINARY_DIR;
inline const std::filesystem::path k_counter_package = k_build / "plugins/it.example.invoice-counter";

} // namespace hosting_test
