#pragma once

#include <host_sdk/manifest/manifest.hpp>

#include <string_view>
#include <vector>

namespace host_sdk::manifest {

/// True when a path below the plugin's mount ("/documents/7") is one that the pattern ("/documents/*") speaks of.
/// A `*` stands for one segment; as the last segment it stands for one or more. Paths with an empty, "." or ".."
/// segment match no pattern with a `*`.
bool path_matches(std::string_view pattern, std::string_view path);

/// The route that answers a path: of those that match, the one with most literal segments, then the first.
/// nullptr when there is none. Methods are not looked at: a known path with another method is a 405, not a 404.
const Route* find_route(const std::vector<Route>& routes, std::string_view path);

} // namespace host_sdk::manifest
