#include "plugin/rules/data_node.hpp"

#include "plugin/rules/rules_error.hpp"

#include <boost/property_tree/json_parser.hpp>

#include <fstream>
#include <optional>
#include <sstream>

namespace plugin::rules {
namespace {

using boost::property_tree::ptree;

constexpr std::streamsize k_largest_file = 1'000'000;
constexpr int k_deepest = 8;

// Property_Tree recurses: a file that is nested deep enough would exhaust the stack.
bool is_too_deep(std::string_view json)
{
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (quoted && c == '\\') {
            ++i; // what is escaped does not end the text
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '{' || c == '[')) {
            if (++depth > k_deepest) return true;
        } else if (!quoted && (c == '}' || c == ']')) {
            --depth;
        }
    }
    return false;
}

} // namespace

std::string DataNode::text(const std::string& key) const
{
    const auto child = m_tree->find(key);
    if (child == m_tree->not_found() || !child->second.empty()) fail(key, "a text");
    return child->second.data();
}

std::string DataNode::non_empty_text(const std::string& key) const
{
    std::string value = text(key);
    if (value.empty()) fail(key, "a text that is not empty");
    return value;
}

domain::Date DataNode::date(const std::string& key) const
{
    const std::optional<domain::Date> value = domain::Date::from_iso(text(key));
    if (!value) fail(key, "a date as YYYY-MM-DD");
    return *value;
}

std::vector<DataNode> DataNode::items(const std::string& key) const
{
    const auto list = m_tree->find(key);
    if (list == m_tree->not_found() || list->second.empty()) fail(key, "a list with at least one element");
    std::vector<DataNode> nodes;
    for (const auto& [name, item] : list->second) {
        nodes.emplace_back(item, m_place + "." + key + "[" + std::to_string(nodes.size()) + "]");
    }
    return nodes;
}

std::vector<std::pair<std::string, std::string>> DataNode::entries(const std::string& key) const
{
    const auto object = m_tree->find(key);
    if (object == m_tree->not_found()) fail(key, "an object");
    std::vector<std::pair<std::string, std::string>> result;
    for (const auto& [name, value] : object->second) {
        result.emplace_back(name, value.data());
    }
    return result;
}

void DataNode::fail(const std::string& key, const std::string& expected) const
{
    throw RulesError(m_place + "." + key + ": expected " + expected);
}

ptree read_data_file(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in) throw RulesError("Cannot open " + file.string() + ": the plugin's package is incomplete");
    std::string content(static_cast<std::size_t>(k_largest_file + 1), '\0');
    in.read(content.data(), static_cast<std::streamsize>(content.size()));
    if (in.gcount() > k_largest_file) throw RulesError(file.string() + ": larger than expected");
    content.resize(static_cast<std::size_t>(in.gcount()));
    if (is_too_deep(content)) throw RulesError(file.string() + ": not JSON of such a file: nested too deep");
    try {
        std::istringstream stream(content);
        ptree tree;
        read_json(stream, tree);
        return tree;
    } catch (const boost::property_tree::json_parser_error& error) {
        throw RulesError(file.string() + ":" + std::to_string(error.line()) + ": not JSON: " + error.message());
    }
}

} // namespace plugin::rules
