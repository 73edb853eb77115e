#include "plugin/rules/rules_data.hpp"

#include "plugin/domain/https_host.hpp"
#include "plugin/domain/text.hpp"
#include "plugin/rules/catalogue_reader.hpp"
#include "plugin/rules/data_node.hpp"
#include "plugin/rules/environment_reader.hpp"
#include "plugin/rules/service_words_reader.hpp"

#include <boost/property_tree/ptree.hpp>

#include <algorithm>
#include <utility>

namespace plugin::rules {
namespace {

using boost::property_tree::ptree;
using namespace plugin::domain;

constexpr Words<bool, 2> k_veterinarian = {{{true, "veterinario"}, {false, "altri"}}};

Admission admission_from(const DataNode& node, const std::string& key, const std::string& word)
{
    if (word == "ammesso") return Admission::admitted;
    if (word == "dubbio") return Admission::doubtful;
    if (word == "non ammesso") return Admission::refused;
    node.fail(key, "\"ammesso\", \"dubbio\" or \"non ammesso\"");
}

ExpenseTypeEntry read_expense_type(const DataNode& node)
{
    const std::optional<ExpenseType> type = expense_type_from_code(node.text("code"));
    if (!type) node.fail("code", "one of the twelve codes of tipoSpesa");
    const std::string texts = "expense-type." + std::string(code(*type));
    ExpenseTypeEntry entry{*type, text(texts + ".name"), text(texts + ".description"), {}};
    for (const auto& [name, word] : node.entries("categories")) {
        const std::optional<IssuerCategory> category = issuer_category_from_code(name);
        if (!category) node.fail("categories." + name, "the name of a category");
        entry.admissions[*category] = admission_from(node, "categories." + name, word);
    }
    return entry;
}

// The law, with the remark on the days where there is one: deadline.<remark>.
std::string source_of(const DataNode& node)
{
    std::string law = node.non_empty_text("source");
    const std::string remark = node.text("remark");
    return remark.empty() ? law : text("deadline." + remark, {{"source", std::move(law)}});
}

Deadline read_deadline(const DataNode& node)
{
    const std::optional<Date> first_day = Date::from_iso(node.text("expense_year") + "-01-01");
    if (!first_day) node.fail("expense_year", "a year of four digits");
    const bool veterinarian = node.one_of("category", k_veterinarian);
    const Date insert_by = node.date("insert_by");
    const Date vary_by = node.date("vary_by");
    if (vary_by < insert_by) node.fail("vary_by", "a date not before insert_by");
    return {first_day->year(), veterinarian, insert_by, vary_by, source_of(node)};
}

} // namespace

RulesData RulesData::load(const std::filesystem::path& folder)
{
    RulesData data;
    const auto open = [&](const char* name, std::string& checked_on) {
        ptree tree = read_data_file(folder / name);
        const DataNode root(tree, name);
        root.non_empty_text("version");
        checked_on = root.date("checked_on").iso();
        return tree;
    };

    const ptree types = open("expense_types.json", data.m_expense_types_checked_on);
    for (const DataNode& node : DataNode(types, "expense_types.json").items("expense_types")) {
        data.m_expense_types.push_back(read_expense_type(node));
    }
    const ptree deadlines = open("deadlines.json", data.m_deadlines_checked_on);
    for (const DataNode& node : DataNode(deadlines, "deadlines.json").items("deadlines")) {
        data.m_deadlines.push_back(read_deadline(node));
    }
    const ptree catalogue = open("error_catalogue.json", data.m_error_catalogue_checked_on);
    for (const DataNode& node : DataNode(catalogue, "error_catalogue.json").items("codes")) {
        CatalogueEntry entry = read_catalogue_entry(node);
        std::string code = entry.code;
        if (!data.m_catalogue.emplace(code, std::move(entry)).second) node.fail("code", "each code once: " + code);
    }
    const ptree environments = open("environments.json", data.m_environments_checked_on);
    for (const DataNode& node : DataNode(environments, "environments.json").items("environments")) {
        data.m_environments.push_back(read_environment_entry(node));
    }
    const ptree keys = open("sanitel_certificate.json", data.m_sanitel_keys_checked_on);
    for (const DataNode& node : DataNode(keys, "sanitel_certificate.json").items("keys")) {
        data.m_sanitel_keys.push_back(node.non_empty_text("public_key_sha256"));
    }
    const ptree words = open("service_words.json", data.m_service_words_checked_on);
    data.m_service_words = read_service_words(DataNode(words, "service_words.json"));
    return data;
}

bool RulesData::is_known_sanitel_key(std::string_view sha256) const noexcept
{
    return std::find(m_sanitel_keys.begin(), m_sanitel_keys.end(), sha256) != m_sanitel_keys.end();
}

std::optional<ServiceEnvironment> RulesData::environment_of(std::string_view url) const
{
    const std::string host = https_host(url);
    if (host.empty()) return std::nullopt;
    for (const ServiceEnvironment& environment : m_environments) {
        const std::string known = https_host(environment.url);
        if (known == host || (is_loopback(known) && is_loopback(host))) return environment;
    }
    return std::nullopt;
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
