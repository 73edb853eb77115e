#pragma once

#include <host_sdk/manifest/problem.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace host_sdk::manifest {

/// The texts of a package in its languages. Built once, then read from any thread.
class LocaleCatalogue {
public:
    using Texts = std::map<std::string, std::string, std::less<>>;

    explicit LocaleCatalogue(std::string default_locale = {});

    void add(std::string locale, Texts texts);

    /// Looks in `locale` ("it-CH"), then in its language ("it"), then in the default locale.
    std::optional<std::string> find(std::string_view key, std::string_view locale) const;

    /// "%key%" becomes its text (the key itself when nobody knows it, so that a page still shows something);
    /// any other text is returned as it is.
    std::string resolve(std::string_view text, std::string_view locale) const;

    const std::string& default_locale() const { return m_default_locale; }
    /// nullptr when that locale was not added.
    const Texts* texts_of(std::string_view locale) const;

private:
    std::string m_default_locale;
    std::map<std::string, Texts, std::less<>> m_locales;
};

/// The key inside "%key%", or nothing when the text is a plain one.
std::optional<std::string_view> locale_key(std::string_view text);

struct LocaleReadResult {
    LocaleCatalogue catalogue;
    std::vector<Problem> problems; ///< unreadable or malformed files
    std::vector<Problem> warnings; ///< keys of the default locale that another one lacks
};

/// Reads `<package>/locales/<locale>.json`, flat objects of strings, for each locale. Never throws on bad input.
LocaleReadResult read_locales(const std::filesystem::path& package_directory, const std::string& default_locale,
                              const std::vector<std::string>& locales);

} // namespace host_sdk::manifest
