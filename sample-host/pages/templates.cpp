#include "pages/templates.hpp"

#include <kainjow/mustache.hpp> // the only file that includes it

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace sample_host::pages {

namespace mustache = kainjow::mustache;

namespace {

mustache::data to_data(const View& view);

mustache::data to_data(const View::Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value)) return mustache::data(*text);
    if (const auto* yes = std::get_if<bool>(&value))
        return mustache::data(*yes ? mustache::data::type::bool_true : mustache::data::type::bool_false);
    if (const auto* inner = std::get_if<std::shared_ptr<const View>>(&value)) return to_data(**inner);
    mustache::data list(mustache::data::type::list);
    for (const auto& item : std::get<View::List>(value))
        list.push_back(to_data(item));
    return list;
}

mustache::data to_data(const View& view)
{
    mustache::data object(mustache::data::type::object);
    for (const auto& [name, value] : view.values())
        object.set(name, to_data(value));
    return object;
}

std::string read_template(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error(file.string() + ": cannot be read");
    std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (text.find("{{{") != std::string::npos || text.find("{{&") != std::string::npos)
        throw std::runtime_error(file.string() + ": inserts a value without escaping it");
    const mustache::mustache parsed(text);
    if (!parsed.is_valid()) throw std::runtime_error(file.string() + ": " + parsed.error_message());
    return text;
}

} // namespace

Templates::Templates(const std::filesystem::path& directory)
{
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
        if (entry.path().extension() != ".mustache") continue;
        const bool partial = entry.path().parent_path().filename() == "partials";
        (partial ? m_partials : m_pages)[entry.path().stem().string()] = read_template(entry.path());
    }
    if (m_pages.empty()) throw std::runtime_error(directory.string() + ": no templates found");
}

std::string Templates::render(const std::string& name, const View& view) const
{
    const auto found = m_pages.find(name);
    if (found == m_pages.end()) throw std::logic_error("no template " + name);
    auto data = to_data(view);
    for (const auto& [partial, text] : m_partials) {
        if (view.values().contains(partial)) throw std::logic_error("a value and a partial are both named " + partial);
        data.set(partial, mustache::data(mustache::partial([&text = text] { return text; })));
    }
    mustache::mustache page(found->second);
    return page.render(data);
}

} // namespace sample_host::pages
