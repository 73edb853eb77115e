#pragma once

#include <string_view>

namespace host_sdk::web {

/// Whether a text is a path of this very origin, with a query and a fragment if it likes: what may stand in a link or a
/// redirect although it came from outside. It begins with one "/"; no browser reads it as another site
/// ("//evil.example", "/\evil.example") nor leaves the folder that it begins with ("/a/../b", "/a/%2e%2e/b").
/// At most 4,000 bytes of printable ASCII.
[[nodiscard]] bool is_local_path(std::string_view text) noexcept;

/// The part of a local path before its query and fragment.
[[nodiscard]] std::string_view path_part(std::string_view local_path) noexcept;

} // namespace host_sdk::web
