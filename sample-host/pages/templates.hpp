#pragma once

#include "pages/view.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace sample_host::pages {

/// The Mustache templates of the host, read once. Every value is escaped: `{{{` and `{{&` are refused when a template
/// is read. Thread-safe after construction.
class Templates {
public:
    /// Reads all *.mustache below `directory`; "partials/input.mustache" becomes the partial `{{>input}}`. Throws
    /// std::runtime_error for a template that cannot be read, is not well formed or inserts something unescaped.
    explicit Templates(const std::filesystem::path& directory);

    /// The template "name.mustache" with the view's values. Throws std::logic_error when there is no such template.
    std::string render(const std::string& name, const View& view) const;

private:
    std::map<std::string, std::string> m_pages;
    std::map<std::string, std::string> m_partials;
};

} // namespace sample_host::pages
