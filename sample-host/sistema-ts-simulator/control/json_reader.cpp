#include "sistema-ts-simulator/control/json_reader.hpp"

#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>

#include <algorithm>
#include <charconv>
#include <sstream>

namespace sistema_ts_simulator::control {

namespace {

namespace pt = boost::property_tree;

/// The parser recurses, so depth is bounded before it starts.
void guard(std::string_view text)
{
    constexpr std::size_t k_longest = 64 * 1024;
    constexpr int k_deepest = 4;
    if (text.size() > k_longest) throw BadControlRequest("the JSON text is longer than 64 KiB");
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '\\') {
            ++i; // what is escaped does not end the string
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '{' || c == '[')) {
            if (++depth > k_deepest) throw BadControlRequest("the JSON text is nested too deeply");
        } else if (!quoted && (c == '}' || c == ']')) {
            --depth;
        }
    }
}

pt::ptree parse(std::string_view text)
{
    guard(text);
    std::istringstream stream{std::string(text)};
    pt::ptree tree;
    try {
        pt::read_json(stream, tree);
    } catch (const pt::json_parser_error& error) {
        throw BadControlRequest("the body is not JSON: " + error.message());
    }
    return tree;
}

} // namespace

JsonInput::JsonInput(std::string_view text)
{
    for (const auto& [name, value] : parse(text)) {
        if (value.empty()) m_values.push_back({"", name, value.data()});
        for (const auto& [member, inner] : value)
            m_values.push_back({name, member, inner.data()});
    }
}

std::optional<std::string> JsonInput::text(const std::string& name) const
{
    for (const Value& value : m_values)
        if (value.parent.empty() && value.name == name) return value.text;
    return std::nullopt;
}

std::optional<int> JsonInput::integer(const std::string& name) const
{
    const auto value = text(name);
    if (!value) return std::nullopt;
    int number = 0;
    const char* const end = value->data() + value->size();
    const auto result = std::from_chars(value->data(), end, number);
    if (result.ec != std::errc() || result.ptr != end || number < 0)
        throw BadControlRequest("'" + name + "' must be a whole number, 0 or more");
    return number;
}

std::optional<bool> JsonInput::flag(const std::string& name) const
{
    const auto value = text(name);
    if (!value) return std::nullopt;
    if (*value != "true" && *value != "false") throw BadControlRequest("'" + name + "' must be true or false");
    return *value == "true";
}

std::vector<std::string> JsonInput::list(const std::string& name) const
{
    std::vector<std::string> found;
    for (const Value& value : m_values)
        if (value.parent == name && value.name.empty()) found.push_back(value.text);
    return found;
}

std::map<std::string, std::string> JsonInput::members(const std::string& name) const
{
    std::map<std::string, std::string> found;
    for (const Value& value : m_values)
        if (value.parent == name && !value.name.empty()) found[value.name] = value.text;
    return found;
}

void JsonInput::allow_only(const std::vector<std::string_view>& names) const
{
    for (const Value& value : m_values) {
        const std::string& name = value.parent.empty() ? value.name : value.parent;
        if (std::find(names.begin(), names.end(), name) == names.end())
            throw BadControlRequest("unknown member '" + name + "'");
    }
}

} // namespace sistema_ts_simulator::control
