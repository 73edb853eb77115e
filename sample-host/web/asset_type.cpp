#include "web/asset_type.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sample_host::web {

std::string_view asset_type(const std::filesystem::path& file)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> k_types{{
        {".css", "text/css; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".woff2", "font/woff2"},
    }};
    const auto extension = file.extension().string();
    const auto known =
        std::find_if(k_types.begin(), k_types.end(), [&](const auto& type) { return type.first == extension; });
    return known == k_types.end() ? std::string_view() : known->second;
}

} // namespace sample_host::web
