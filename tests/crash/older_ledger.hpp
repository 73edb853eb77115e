#pragma once

#include <filesystem>

namespace crash {

/// Puts in the place of a ledger one of the first schema, with what it had room for.
void make_first_schema(const std::filesystem::path& ledger);

} // namespace crash
