#pragma once

#include <filesystem>

namespace crash {

/// Damages a ledger in each way that the figures speak of, once, and says whether each of them tells of it.
bool figures_notice_damage(const std::filesystem::path& folder);

} // namespace crash
