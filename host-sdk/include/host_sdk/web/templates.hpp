#pragma once

#include "host_sdk/web/view.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace host_sdk::web {

/// The Mustache templates of a directory: `pages/list.mustache` is named "pages/list" and includes others by
/// {{>pages/row}}. All are loaded and checked at construction; afterwards any number of threads may render.
class Templates {
public:
    /// Throws Error(io) for an unreadable directory and Error(invalid), naming file and fault, for a template that does
    /// not parse or that uses an unescaped value ({{{ or {{&), which is never allowed.
    explicit Templates(const std::filesystem::path& directory);
    ~Templates();
    Templates(const Templates&) = delete;
    Templates& operator=(const Templates&) = delete;

    /// Every value is HTML-escaped. Throws Error(not_found) for an unknown template.
    [[nodiscard]] std::string render(std::string_view name, const View& view) const;

private:
    struct Loaded;
    std::unique_ptr<Loaded> m_loaded;
};

} // namespace host_sdk::web
