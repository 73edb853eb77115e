#pragma once

#include <filesystem>
#include <string>

namespace crash {

/// A new certificate for the key of the simulator's SanitelCF, in PEM. The same each time for one folder.
std::string sanitel_successor(const std::filesystem::path& simulator_folder);

} // namespace crash
