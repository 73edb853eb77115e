// The only file that includes the Mustache library: it takes seconds to compile.
#include "host_sdk/web/templates.hpp"

#include "host_sdk/error.hpp"
#include "host_sdk/locale.hpp"

#include <kainjow/mustache.hpp>

#include <fstream>
#include <iterator>
#include <map>

namespace host_sdk::web {

namespace mustache = kainjow::mustache;

struct View::Data {
    mustache::data object{mustache::data::type::object};
};

View::View() : m_data(std::make_unique<Data>()) {}
View::View(const View& other) : m_data(std::make_unique<Data>(*other.m_data)) {}
View::View(View&&) noexcept = default;
View& View::operator=(const View& other)
{
    if (this != &other) m_data = std::make_unique<Data>(*other.m_data);
    return *this;
}
View& View::operator=(View&&) noexcept = default;
View::~View() = default;

View& View::set(std::string_view name, std::string_view text)
{
    m_data->object.set(std::string(name), std::string(text));
    return *this;
}

View& View::set(std::string_view name, bool flag)
{
    m_data->object.set(std::string(name), mustache::data(flag));
    return *this;
}

View& View::set(std::string_view name, const View& nested)
{
    m_data->object.set(std::string(name), nested.m_data->object);
    return *this;
}

View& View::set(std::string_view name, const std::vector<View>& list)
{
    mustache::data items{mustache::data::type::list};
    for (const View& item : list) {
        items.push_back(item.m_data->object);
    }
    m_data->object.set(std::string(name), items);
    return *this;
}

struct Templates::Loaded {
    std::map<std::string, std::string, std::less<>> sources;
};

namespace {

constexpr std::string_view k_extension = ".mustache";
constexpr std::string_view k_partial_prefix = "partial:";

std::string read_file(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error(Status::io, "cannot read the template " + file.filename().string());
    return {std::istreambuf_iterator<char>(in), {}};
}

void check(const std::string& name, const std::string& source)
{
    if (source.find("{{{") != std::string::npos || source.find("{{&") != std::string::npos) {
        throw Error(Status::invalid, "template " + name + ": unescaped values ({{{ or {{&) are not allowed");
    }
    if (source.find("{{=") != std::string::npos) {
        throw Error(Status::invalid, "template " + name + ": changing the delimiters is not allowed");
    }
    const mustache::mustache parsed(source);
    if (!parsed.is_valid()) throw Error(Status::invalid, "template " + name + ": " + parsed.error_message());
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

/// The library looks partials up among the values: a prefix keeps a template's name from hiding a value of that name.
std::string with_prefixed_partials(std::string source)
{
    constexpr std::string_view k_tag = "{{>";
    for (std::size_t at = source.find(k_tag); at != std::string::npos; at = source.find(k_tag, at)) {
        at += k_tag.size();
        source.insert(at, k_partial_prefix);
    }
    return source;
}

} // namespace

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
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
        if (!entry.is_regular_file() || entry.path().extension() != k_extension) continue;
        std::string name = std::filesystem::relative(entry.path(), directory).generic_string();
        name.resize(name.size() - k_extension.size());
        std::string source = with_words(name, read_file(entry.path()), words_of);
        check(name, source);
        m_loaded->sources.emplace(std::move(name), with_prefixed_partials(std::move(source)));
    }
}

Templates::~Templates() = default;

std::string Templates::render(std::string_view name, const View& view) const
{
    const auto found = m_loaded->sources.find(name);
    if (found == m_loaded->sources.end()) throw Error(Status::not_found, "no template named " + std::string(name));
    mustache::data data = view.m_data->object;
    for (const auto& [partial, source] : m_loaded->sources) {
        data.set(std::string(k_partial_prefix) + partial,
                 mustache::data(mustache::partial([&text = source] { return text; })));
    }
    mustache::mustache parsed(found->second);
    std::string html = parsed.render(data);
    if (!parsed.is_valid())
        throw Error(Status::invalid, "template " + std::string(name) + ": " + parsed.error_message());
    return html;
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
