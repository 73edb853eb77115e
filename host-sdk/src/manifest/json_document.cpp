#include "json_document.hpp"

#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>

#include <algorithm>
#include <sstream>

namespace host_sdk::manifest {

namespace {

JsonValue to_value(const boost::property_tree::ptree& tree)
{
    JsonValue value{tree.data(), {}};
    value.members.reserve(tree.size());
    for (const auto& [key, child] : tree)
        value.members.push_back({key, to_value(child)});
    return value;
}

Problem to_problem(const JsonFault& fault, std::string_view file)
{
    return {std::string(file), fault.key_path,
            fault.expectation + " (line " + std::to_string(fault.line) + ", column " + std::to_string(fault.column) +
                ")",
            ProblemKind::syntax};
}

} // namespace

bool JsonValue::is_text() const
{
    return members.empty();
}

bool JsonValue::is_list() const
{
    return text.empty() && std::all_of(members.begin(), members.end(), [](const auto& m) { return m.key.empty(); });
}

bool JsonValue::is_object() const
{
    return text.empty() && std::none_of(members.begin(), members.end(), [](const auto& m) { return m.key.empty(); });
}

JsonDocument parse_json(std::string_view text, std::string_view file, const JsonLimits& limits)
{
    JsonDocument document;
    const JsonVerdict verdict = guard_json(text, limits);
    for (const JsonFault& fault : verdict.faults)
        document.problems.push_back(to_problem(fault, file));
    if (!verdict.parsable) return document;
    try {
        std::istringstream stream{std::string(text)};
        boost::property_tree::ptree tree;
        boost::property_tree::read_json(stream, tree);
        document.root = to_value(tree);
    } catch (const boost::property_tree::json_parser_error& error) {
        if (document.problems.empty())
            document.problems.push_back(
                {std::string(file), "",
                 "valid JSON (line " + std::to_string(error.line()) + ": " + error.message() + ")",
                 ProblemKind::syntax});
    }
    return document;
}

} // namespace host_sdk::manifest
