#include "host_sdk/locale.hpp"

#include "host_sdk/error.hpp"
#include "host_sdk/manifest/locale_catalogue.hpp"

#include <algorithm>
#include <vector>

namespace host_sdk {

namespace {

std::vector<std::string> locales_in(const std::filesystem::path& folder)
{
    std::vector<std::string> locales;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(folder, missing)) {
        if (entry.path().extension() == ".json") locales.push_back(entry.path().stem());
    }
    std::sort(locales.begin(), locales.end());
    return locales;
}

} // namespace

Locales::Locales(const std::filesystem::path& package_directory, const std::string& default_locale)
    : m_names(locales_in(package_directory / "locales"))
{
    auto read = manifest::read_locales(package_directory, default_locale, m_names);
    if (!read.problems.empty()) throw Error(Status::invalid, manifest::to_sentence(read.problems.front()));
    if (read.catalogue.texts_of(default_locale) == nullptr) {
        throw Error(Status::not_found, "locales/" + default_locale + ".json, the default locale, is not there");
    }
    m_catalogue = std::make_unique<const manifest::LocaleCatalogue>(std::move(read.catalogue));
}

Locales::~Locales() = default;

std::string Locales::text(std::string_view key, std::string_view locale) const
{
    return find(key, locale).value_or(std::string(key));
}

std::optional<std::string> Locales::find(std::string_view key, std::string_view locale) const
{
    return m_catalogue->find(key, locale);
}

const std::string& Locales::default_locale() const
{
    return m_catalogue->default_locale();
}

} // namespace host_sdk
