#pragma once

#include <algorithm>
#include <array>
#include <string_view>

/// What an icon may be made of (host-sdk design, 3.4): shapes and how they are drawn, nothing that acts or refers.
namespace host_sdk::manifest {

inline constexpr std::array<std::string_view, 9> k_icon_elements{"svg",  "g",        "path",    "circle", "rect",
                                                                 "line", "polyline", "polygon", "title"};
inline constexpr std::array<std::string_view, 39> k_icon_attributes{"xmlns",
                                                                    "version",
                                                                    "viewBox",
                                                                    "width",
                                                                    "height",
                                                                    "id",
                                                                    "class",
                                                                    "role",
                                                                    "aria-hidden",
                                                                    "fill",
                                                                    "fill-rule",
                                                                    "fill-opacity",
                                                                    "clip-rule",
                                                                    "stroke",
                                                                    "stroke-width",
                                                                    "stroke-linecap",
                                                                    "stroke-linejoin",
                                                                    "stroke-miterlimit",
                                                                    "opacity",
                                                                    "stroke-opacity",
                                                                    "stroke-dasharray",
                                                                    "stroke-dashoffset",
                                                                    "transform",
                                                                    "d",
                                                                    "x",
                                                                    "y",
                                                                    "x1",
                                                                    "y1",
                                                                    "x2",
                                                                    "y2",
                                                                    "cx",
                                                                    "cy",
                                                                    "r",
                                                                    "rx",
                                                                    "ry",
                                                                    "points",
                                                                    "pathLength",
                                                                    "focusable",
                                                                    "preserveAspectRatio"};
inline constexpr std::string_view k_svg_namespace = "http://www.w3.org/2000/svg";

inline bool is_allowed_element(std::string_view name)
{
    return std::find(k_icon_elements.begin(), k_icon_elements.end(), name) != k_icon_elements.end();
}

inline bool is_allowed_attribute(std::string_view name)
{
    return std::find(k_icon_attributes.begin(), k_icon_attributes.end(), name) != k_icon_attributes.end();
}

} // namespace host_sdk::manifest
