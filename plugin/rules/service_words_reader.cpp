#include "plugin/rules/service_words_reader.hpp"

#include "plugin/domain/text.hpp"

namespace plugin::rules {
namespace {

using namespace plugin::domain;

constexpr std::string_view k_not_sent = "-";

std::vector<std::string> words_in(const DataNode& node, const std::string& key)
{
    const std::string all = node.non_empty_text(key);
    std::vector<std::string> words;
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find(' ', at), all.size());
        if (end > at) words.push_back(all.substr(at, end - at));
        at = end + 1;
    }
    for (const std::string& word : words) {
        if (word == "*") node.fail(key, "words, not a star alone");
    }
    return words;
}

ExpenseType expense_type(const DataNode& node)
{
    const auto type = expense_type_from_code(node.text("type"));
    if (!type) node.fail("type", "one of the twelve codes of tipoSpesa");
    return *type;
}

} // namespace

SuggestionTable read_service_words(const DataNode& root)
{
    SuggestionTable table;
    table.ignored = words_in(root, "ignored");
    for (const DataNode& node : root.items("groups")) {
        const auto type = node.text("type") == k_not_sent ? std::nullopt : std::optional(expense_type(node));
        table.words.push_back({type, text("service-words." + node.non_empty_text("meaning")), words_in(node, "words")});
    }
    for (const DataNode& node : root.items("usual")) {
        const auto category = issuer_category_from_code(node.text("category"));
        if (!category) node.fail("category", "the name of a category");
        table.usual.emplace(*category, expense_type(node));
    }
    return table;
}

} // namespace plugin::rules
