#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace host_sdk {

namespace manifest {
class LocaleCatalogue;
}

/// The plugin's own texts, from the files in which the manifest's texts are: `locales/<locale>.json` of the package.
/// Read once, then used by any number of threads.
class Locales {
public:
    /// Reads every file of the folder. Throws Error(invalid) that names file and fault when one is not a flat object of
    /// texts, and Error(not_found) when there is none for the default locale.
    Locales(const std::filesystem::path& package_directory, const std::string& default_locale);
    Locales(const Locales&) = delete;
    Locales& operator=(const Locales&) = delete;
    ~Locales();

    /// The text in `locale` ("it-CH", as a request gives it), else in its language ("it"), else in the default locale;
    /// the key itself when nobody knows it, so that a page still shows something.
    [[nodiscard]] std::string text(std::string_view key, std::string_view locale) const;

    /// The same, nothing when nobody knows the key.
    [[nodiscard]] std::optional<std::string> find(std::string_view key, std::string_view locale) const;

    /// "en", "it": those that have a file, in alphabetical order.
    [[nodiscard]] const std::vector<std::string>& names() const { return m_names; }
    [[nodiscard]] const std::string& default_locale() const;

private:
    std::vector<std::string> m_names;
    std::unique_ptr<const manifest::LocaleCatalogue> m_catalogue;
};

} // namespace host_sdk
