#pragma once

#include "host_sdk/web/view.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace host_sdk {
class Locales;
}

namespace host_sdk::web {

/// The Mustache templates of a directory: `pages/list.mustache` is named "pages/list" and includes others by
/// {{>pages/row}}. All are loaded and checked at construction; afterwards any number of threads may render.
class Templates {
public:
    /// Throws Error(io) for an unreadable directory and Error(invalid), naming file and fault, for a template that does
    /// not parse, that uses an unescaped value ({{{ or {{&), which is never allowed, or that includes itself or one
    /// that is not there.
    explicit Templates(const std::filesystem::path& directory);

    /// The words of a key, or nothing where there are none.
    using WordsOf = std::function<std::optional<std::string>(std::string_view key)>;

    /// With {{%key%}} in a template replaced by the words of that key, which are a piece of the template: they may hold
    /// tags of HTML and of Mustache, under the same rules. Throws Error(invalid), naming template and key, for a key
    /// without words.
    Templates(const std::filesystem::path& directory, const WordsOf& words_of);
    ~Templates();
    Templates(const Templates&) = delete;
    Templates& operator=(const Templates&) = delete;

    /// Every value is HTML-escaped. Throws Error(not_found) for an unknown template.
    [[nodiscard]] std::string render(std::string_view name, const View& view) const;

private:
    struct Loaded;
    std::unique_ptr<Loaded> m_loaded;
};

/// The templates of a directory in every language of the plugin, {{%key%}} being a key of `locales/<locale>.json`. Made
/// once; afterwards any number of threads may render.
class LocalizedTemplates {
public:
    /// Throws what Templates throws.
    LocalizedTemplates(const std::filesystem::path& directory, const Locales& locales);

    /// In `locale` ("it-CH", as a request gives it), else in its language, else in the default locale.
    [[nodiscard]] std::string render(std::string_view name, const View& view, std::string_view locale) const;

private:
    std::string m_default_locale;
    std::map<std::string, Templates, std::less<>> m_by_locale;
};

} // namespace host_sdk::web
