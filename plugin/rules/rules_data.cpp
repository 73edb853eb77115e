#include "plugin/rules/rules_data.hpp"

#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>

#include <fstream>
#include <sstream>

namespace plugin::rules {
namespace {

using boost::property_tree::ptree;
using namespace plugin::domain;

constexpr std::streamsize k_largest_file = 1'000'000;

// A node of a data file, with its place for the messages.
class Node {
public:
    Node(const ptree& tree, std::string place) : m_tree(&tree), m_place(std::move(place)) {}

    std::string text(const std::string& key) const
    {
        const auto child = m_tree->find(key);
        if (child == m_tree->not_found() || !child->second.empty()) fail(key, "a text");
        return child->second.data();
    }

    std::string non_empty_text(const std::string& key) const
    {
        std::string value = text(key);
        if (value.empty()) fail(key, "a text that is not empty");
        return value;
    }

    Date date(const std::string& key) const
    {
        const std::optional<Date> value = Date::from_iso(text(key));
        if (!value) fail(key, "a date as YYYY-MM-DD");
        return *value;
    }

    std::vector<Node> items(const std::string& key) const
    {
        const auto list = m_tree->find(key);
        if (list == m_tree->not_found() || list->second.empty()) fail(key, "a list with at least one element");
        std::vector<Node> nodes;
        for (const auto& [name, item] : list->second) {
            nodes.emplace_back(item, m_place + "." + key + "[" + std::to_string(nodes.size()) + "]");
        }
        return nodes;
    }

    std::vector<std::pair<std::string, std::string>> entries(const std::string& key) const
    {
        const auto object = m_tree->find(key);
        if (object == m_tree->not_found()) fail(key, "an object");
        std::vector<std::pair<std::string, std::string>> result;
        for (const auto& [name, value] : object->second) {
            result.emplace_back(name, value.data());
        }
        return result;
    }

    [[noreturn]] void fail(const std::string& key, const std::string& expected) const
    {
        throw RulesError(m_place + "." + key + ": expected " + expected);
    }

private:
    const ptree* m_tree;
    std::string m_place;
};

ptree read_json(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in) throw RulesError("Cannot open " + file.string() + ": the plugin's package is incomplete");
    std::string content(static_cast<std::size_t>(k_largest_file + 1), '\0');
    in.read(content.data(), static_cast<std::streamsize>(content.size()));
    if (in.gcount() > k_largest_file) throw RulesError(file.string() + ": larger than expected");
    content.resize(static_cast<std::size_t>(in.gcount()));
    try {
        std::istringstream stream(content);
        ptree tree;
        read_json(stream, tree);
        return tree;
    } catch (const boost::property_tree::json_parser_error& error) {
        throw RulesError(file.string() + ":" + std::to_string(error.line()) + ": not JSON: " + error.message());
    }
}

Admission admission_from(const Node& node, const std::string& key, const std::string& word)
{
    if (word == "ammesso") return Admission::admitted;
    if (word == "dubbio") return Admission::doubtful;
    if (word == "non ammesso") return Admission::refused;
    node.fail(key, "\"ammesso\", \"dubbio\" or \"non ammesso\"");
}

ExpenseTypeEntry read_expense_type(const Node& node)
{
    const std::optional<ExpenseType> type = expense_type_from_code(node.text("code"));
    if (!type) node.fail("code", "one of the twelve codes of tipoSpesa");
    ExpenseTypeEntry entry{*type, node.non_empty_text("name"), node.non_empty_text("description"), {}};
    for (const auto& [name, word] : node.entries("categories")) {
        const std::optional<IssuerCategory> category = issuer_category_from_code(name);
        if (!category) node.fail("categories." + name, "the name of a category");
        entry.admissions[*category] = admission_from(node, "categories." + name, word);
    }
    return entry;
}

Deadline read_deadline(const Node& node)
{
    const std::optional<Date> first_day = Date::from_iso(node.text("expense_year") + "-01-01");
    if (!first_day) node.fail("expense_year", "a year of four digits");
    const std::string category = node.text("category");
    if (category != "veterinario" && category != "altri") node.fail("category", "\"veterinario\" or \"altri\"");
    const Date insert_by = node.date("insert_by");
    const Date vary_by = node.date("vary_by");
    if (vary_by < insert_by) node.fail("vary_by", "a date not before insert_by");
    return {first_day->year(), category == "veterinario", insert_by, vary_by, node.non_empty_text("source")};
}

} // namespace

RulesData RulesData::load(const std::filesystem::path& folder)
{
    RulesData data;
    const auto open = [&](const char* name, std::string& checked_on) {
        ptree tree = read_json(folder / name);
        const Node root(tree, name);
        root.non_empty_text("version");
        checked_on = root.date("checked_on").iso();
        return tree;
    };

    const ptree types = open("expense_types.json", data.m_expense_types_checked_on);
    for (const Node& node : Node(types, "expense_types.json").items("expense_types")) {
        data.m_expense_types.push_back(read_expense_type(node));
    }
    const ptree deadlines = open("deadlines.json", data.m_deadlines_checked_on);
    for (const Node& node : Node(deadlines, "deadlines.json").items("deadlines")) {
        data.m_deadlines.push_back(read_deadline(node));
    }
    const ptree catalogue = open("error_catalogue.json", data.m_error_catalogue_checked_on);
    for (const Node& node : Node(catalogue, "error_catalogue.json").items("codes")) {
        CatalogueEntry entry{node.non_empty_text("code"), node.text("official_text"),
                             node.non_empty_text("explanation"), node.non_empty_text("what_to_do"),
                             node.non_empty_text("level")};
        std::string code = entry.code;
        if (!data.m_catalogue.emplace(code, std::move(entry)).second) node.fail("code", "each code once: " + code);
    }
    return data;
}

std::map<ExpenseType, Admission> RulesData::admissions_for(IssuerCategory category) const
{
    std::map<ExpenseType, Admission> result;
    for (const ExpenseTypeEntry& entry : m_expense_types) {
        const auto admission = entry.admissions.find(category);
        if (admission != entry.admissions.end()) result[entry.type] = admission->second;
    }
    return result;
}

std::optional<CatalogueEntry> RulesData::explain(std::string_view code) const
{
    const auto entry = m_catalogue.find(code);
    return entry == m_catalogue.end() ? std::nullopt : std::optional(entry->second);
}

} // namespace plugin::rules
