#pragma once

#include "plugin/domain/date.hpp"

#include <boost/property_tree/ptree.hpp>

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// The reading of a JSON data file, every value with its place for the messages. All throw RulesError.
namespace plugin::rules {

// The words that a field may hold, each with what it stands for.
template <class Value, std::size_t N>
using Words = std::array<std::pair<Value, std::string_view>, N>;

// A node of a data file. Refers to the tree.
class DataNode {
public:
    DataNode(const boost::property_tree::ptree& tree, std::string place) : m_tree(&tree), m_place(std::move(place)) {}

    std::string text(const std::string& key) const;
    std::string non_empty_text(const std::string& key) const;
    domain::Date date(const std::string& key) const; // "YYYY-MM-DD"

    template <class Value, std::size_t N>
    Value one_of(const std::string& key, const Words<Value, N>& words) const
    {
        const std::string word = text(key);
        std::string expected = "one of";
        for (const auto& [value, known] : words) {
            if (known == word) return value;
            expected.append(" \"").append(known).append("\"");
        }
        fail(key, expected);
    }

    // A list with at least one element.
    std::vector<DataNode> items(const std::string& key) const;

    // An object of texts.
    std::vector<std::pair<std::string, std::string>> entries(const std::string& key) const;

    // The same node; the messages say its name beside its place.
    DataNode named(const std::string& name) const { return {*m_tree, m_place + " (" + name + ")"}; }

    [[noreturn]] void fail(const std::string& key, const std::string& expected) const;

private:
    const boost::property_tree::ptree* m_tree;
    std::string m_place;
};

// The content of a JSON file of at most 1 MB.
boost::property_tree::ptree read_data_file(const std::filesystem::path& file);

} // namespace plugin::rules
