#include "json_document.hpp"
#include "package_file.hpp"
#include "utf8.hpp"

#include <host_sdk/manifest/locale_catalogue.hpp>

#include <utility>

namespace host_sdk::manifest {

namespace {

std::string file_of(std::string_view locale)
{
    return "locales/" + std::string(locale) + ".json";
}

struct TextsOfFile {
    std::optional<LocaleCatalogue::Texts> texts;
    std::vector<Problem> problems;
};

TextsOfFile read_texts(const std::filesystem::path& package, const std::string& file)
{
    // Two levels so that an object inside is refused by its key rather than by the depth alone.
    constexpr JsonLimits k_limits{.bytes = 1024 * 1024, .nesting = 2};
    const FileText content = read_package_file(package, file, k_limits.bytes);
    if (content.expectation) return {std::nullopt, {{file, "", *content.expectation, ProblemKind::text}}};
    JsonDocument document = parse_json(content.text, file, k_limits);
    TextsOfFile result{std::nullopt, std::move(document.problems)};
    if (!document.root) return result;
    if (!document.root->is_object()) {
        result.problems.push_back({file, "", "one object of texts", ProblemKind::text});
        return result;
    }
    result.texts.emplace();
    for (const JsonMember& member : document.root->members) {
        if (member.value.is_text() && !member.value.text.empty()) {
            result.texts->emplace(member.key, member.value.text);
        } else {
            result.problems.push_back({file, printable_key(member.key), "a text that is not empty", ProblemKind::text});
        }
    }
    return result;
}

} // namespace

LocaleCatalogue::LocaleCatalogue(std::string default_locale) : m_default_locale(std::move(default_locale)) {}

void LocaleCatalogue::add(std::string locale, Texts texts)
{
    m_locales.insert_or_assign(std::move(locale), std::move(texts));
}

std::optional<std::string> LocaleCatalogue::find(std::string_view key, std::string_view locale) const
{
    const std::string_view language = locale.substr(0, locale.find('-'));
    for (const std::string_view candidate : {locale, language, std::string_view(m_default_locale)}) {
        const Texts* texts = texts_of(candidate);
        if (texts == nullptr) continue;
        if (const auto found = texts->find(key); found != texts->end()) return found->second;
    }
    return std::nullopt;
}

std::string LocaleCatalogue::resolve(std::string_view text, std::string_view locale) const
{
    const std::optional<std::string_view> key = locale_key(text);
    if (!key) return std::string(text);
    return find(*key, locale).value_or(std::string(*key));
}

const LocaleCatalogue::Texts* LocaleCatalogue::texts_of(std::string_view locale) const
{
    const auto found = m_locales.find(locale);
    return found == m_locales.end() ? nullptr : &found->second;
}

std::optional<std::string_view> locale_key(std::string_view text)
{
    if (text.size() < 3 || text.front() != '%' || text.back() != '%') return std::nullopt;
    return text.substr(1, text.size() - 2);
}

LocaleReadResult read_locales(const std::filesystem::path& package_directory, const std::string& default_locale,
                              const std::vector<std::string>& locales)
{
    LocaleReadResult result{LocaleCatalogue(default_locale), {}, {}};
    for (const std::string& locale : locales) {
        TextsOfFile file = read_texts(package_directory, file_of(locale));
        result.problems.insert(result.problems.end(), file.problems.begin(), file.problems.end());
        if (file.texts) result.catalogue.add(locale, std::move(*file.texts));
    }
    const LocaleCatalogue::Texts* wanted = result.catalogue.texts_of(default_locale);
    if (wanted == nullptr) return result;
    for (const std::string& locale : locales) {
        const LocaleCatalogue::Texts* texts = result.catalogue.texts_of(locale);
        if (texts == nullptr) continue;
        for (const auto& [key, text] : *wanted) {
            if (!texts->contains(key))
                result.warnings.push_back({file_of(locale), printable_key(key),
                                           "a text, as locales/" + default_locale + ".json has one",
                                           ProblemKind::text});
        }
    }
    return result;
}

} // namespace host_sdk::manifest
