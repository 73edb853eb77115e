#pragma once

#include <host_sdk/manifest/problem.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace host_sdk::manifest {

inline constexpr std::size_t k_max_icon_bytes = 8 * 1024;

/// Judges a navigation icon (host-sdk design, 3.4): a small, well-formed SVG with a viewBox, made only of harmless
/// elements and attributes: no script, style, link, event handler, url(), entity or document type. Lists every problem
/// it can; `file` is the name used in them. Never throws on bad input.
std::vector<Problem> check_icon(std::string_view svg, std::string_view file);

} // namespace host_sdk::manifest
