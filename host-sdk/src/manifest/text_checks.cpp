#include "manifest_draft.hpp"
#include "problem_log.hpp"

#include <host_sdk/manifest/manifest_reader.hpp>

namespace host_sdk::manifest {

namespace {

struct UsedText {
    std::string key_path;
    std::string text;
};

template <class Element>
void collect(std::vector<UsedText>& used, const std::vector<Element>& elements, std::string Element::*member,
             std::string_view list, std::string_view key)
{
    for (std::size_t i = 0; i < elements.size(); ++i)
        used.push_back({element_path(list, i) + "." + std::string(key), elements[i].*member});
}

std::vector<UsedText> used_texts(const Manifest& manifest)
{
    std::vector<UsedText> used{
        {"name", manifest.name}, {"summary", manifest.summary}, {"vendor.name", manifest.vendor.name}};
    collect(used, manifest.scopes, &ScopeRequest::reason, "scopes", "reason");
    collect(used, manifest.optional_scopes, &ScopeRequest::reason, "optional_scopes", "reason");
    collect(used, manifest.user_permissions, &UserPermission::title, "user_permissions", "title");
    collect(used, manifest.user_permissions, &UserPermission::description, "user_permissions", "description");
    collect(used, manifest.navigation, &NavigationEntry::title, "navigation", "title");
    collect(used, manifest.jobs, &Job::title, "jobs", "title");
    collect(used, manifest.settings, &Setting::title, "settings", "title");
    return used;
}

} // namespace

std::vector<Problem> check_texts(const Manifest& manifest, const LocaleCatalogue& texts)
{
    std::vector<Problem> problems;
    const LocaleCatalogue::Texts* known = texts.texts_of(texts.default_locale());
    if (known == nullptr) return problems; // its file is the problem, and it was said
    for (const UsedText& used : used_texts(manifest)) {
        const std::optional<std::string_view> key = locale_key(used.text);
        if (!key || known->contains(*key)) continue;
        problems.push_back({std::string(k_manifest_file), used.key_path,
                            "a text for \"" + std::string(*key) + "\" in locales/" + texts.default_locale() + ".json",
                            ProblemKind::text});
    }
    return problems;
}

} // namespace host_sdk::manifest
