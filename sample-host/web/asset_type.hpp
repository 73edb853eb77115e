#pragma once

#include <filesystem>
#include <string_view>

namespace sample_host::web {

/// The content type of a style sheet, script, picture or font by its name; empty for anything else, which is not
/// served.
std::string_view asset_type(const std::filesystem::path& file);

} // namespace sample_host::web
