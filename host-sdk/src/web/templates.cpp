#include "host_sdk/web/templates.hpp"

#include "compiled_template.hpp"
#include "host_sdk/error.hpp"
#include "host_sdk/locale.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

namespace host_sdk::web {

namespace {

constexpr std::string_view k_extension = ".mustache";

std::string read_file(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error(Status::io, "cannot read the template " + file.filename().string());
    return {std::istreambuf_iterator<char>(in), {}};
}

CompiledTemplate compile(const std::string& name, const std::string& source)
try {
    return CompiledTemplate(source);
} catch (const Error& fault) {
    throw Error(Status::invalid, "template " + name + ": " + fault.what());
}

/// {{%key%}} by the words of the key.
std::string with_words(const std::string& name, std::string_view source, const Templates::WordsOf& words_of)
{
    constexpr std::string_view k_open = "{{%";
    constexpr std::string_view k_close = "%}}";
    std::string text;
    for (std::size_t open = source.find(k_open); open != std::string_view::npos; open = source.find(k_open)) {
        const std::size_t close = source.find(k_close, open);
        if (close == std::string_view::npos) throw Error(Status::invalid, "template " + name + ": {{% without %}}");
        const std::string_view key = source.substr(open + k_open.size(), close - open - k_open.size());
        const std::optional<std::string> words = words_of(key);
        if (!words) throw Error(Status::invalid, "template " + name + ": no text has the key " + std::string(key));
        text.append(source.substr(0, open)).append(*words);
        source.remove_prefix(close + k_close.size());
    }
    return text.append(source);
}

using Sources = std::map<std::string, std::string, std::less<>>;

/// The template with each {{>name}} replaced by the template of that name, so that it is parsed once and not at each
/// use. `inside`: those that it is a part of.
std::string with_parts(const std::string& name, const Sources& sources, std::vector<std::string> inside = {})
{
    constexpr std::string_view k_open = "{{>";
    constexpr std::string_view k_close = "}}";
    if (std::find(inside.begin(), inside.end(), name) != inside.end())
        throw Error(Status::invalid, "template " + name + " includes itself");
    const auto found = sources.find(name);
    if (found == sources.end())
        throw Error(Status::invalid, "template " + inside.back() + " includes " + name + ", which is not there");
    inside.push_back(name);
    std::string_view source = found->second;
    std::string text;
    for (std::size_t open = source.find(k_open); open != std::string_view::npos; open = source.find(k_open)) {
        const std::size_t close = std::min(source.find(k_close, open), source.size());
        std::string_view part = source.substr(open + k_open.size(), close - open - k_open.size());
        while (part.starts_with(' '))
            part.remove_prefix(1);
        while (part.ends_with(' '))
            part.remove_suffix(1);
        text.append(source.substr(0, open)).append(with_parts(std::string(part), sources, inside));
        source.remove_prefix(std::min(close + k_close.size(), source.size()));
    }
    return text.append(source);
}

} // namespace

struct Templates::Loaded {
    std::map<std::string, CompiledTemplate, std::less<>> templates;
};

Templates::Templates(const std::filesystem::path& directory)
    : Templates(directory, [](std::string_view) { return std::nullopt; })
{
}

Templates::Templates(const std::filesystem::path& directory, const WordsOf& words_of)
    : m_loaded(std::make_unique<Loaded>())
{
    std::error_code error;
    if (!std::filesystem::is_directory(directory, error)) {
        throw Error(Status::io, "no template directory at " + directory.string());
    }
    Sources sources;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
        if (!entry.is_regular_file() || entry.path().extension() != k_extension) continue;
        std::string name = std::filesystem::relative(entry.path(), directory).generic_string();
        name.resize(name.size() - k_extension.size());
        std::string source = with_words(name, read_file(entry.path()), words_of);
        static_cast<void>(compile(name, source)); // whole by itself, not only together with its parts
        sources.emplace(std::move(name), std::move(source));
    }
    for (const auto& [name, source] : sources) {
        m_loaded->templates.try_emplace(name, compile(name, with_parts(name, sources)));
    }
}

Templates::~Templates() = default;

std::string Templates::render(std::string_view name, const View& view) const
{
    const auto found = m_loaded->templates.find(name);
    if (found == m_loaded->templates.end()) throw Error(Status::not_found, "no template named " + std::string(name));
    return found->second.render(view);
}

LocalizedTemplates::LocalizedTemplates(const std::filesystem::path& directory, const Locales& locales)
    : m_default_locale(locales.default_locale())
{
    for (const std::string& locale : locales.names()) {
        m_by_locale.try_emplace(locale, directory, [&](std::string_view key) { return locales.find(key, locale); });
    }
}

std::string LocalizedTemplates::render(std::string_view name, const View& view, std::string_view locale) const
{
    auto found = m_by_locale.find(locale);
    if (found == m_by_locale.end()) found = m_by_locale.find(locale.substr(0, locale.find('-')));
    if (found == m_by_locale.end()) found = m_by_locale.find(m_default_locale);
    return found->second.render(name, view);
}

} // namespace host_sdk::web
