#include "plugin/domain/expense_suggestion.hpp"

#include "plugin/domain/ascii.hpp"
#include "plugin/domain/text.hpp"

#include <algorithm>

namespace plugin::domain {
namespace {

constexpr int k_alike = 50; // per cent

// The letter without its accent of the UTF-8 pair that begins with 0xC3 (À to ÿ), or 0 for one that is not folded.
char without_accent(unsigned char second) noexcept
{
    constexpr std::string_view k_folded = "aaaaaa.ceeeeiiii.nooooo.ouuuuy..";
    const unsigned index = second & 0x1fu; // small and capital letters are 32 apart
    const char letter = k_folded[index];
    return letter == '.' ? '\0' : letter;
}

bool is_in_word(char c) noexcept
{
    return is_digit(c) || is_lower(c) || is_upper(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::string plain_of(std::string_view written)
{
    std::string plain;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const char c = written[i];
        const char folded = static_cast<unsigned char>(c) == 0xc3 && i + 1 < written.size()
                                ? without_accent(static_cast<unsigned char>(written[i + 1]))
                                : '\0';
        if (folded != '\0') {
            plain += folded;
            ++i;
        } else {
            plain += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return plain;
}

bool fits(std::string_view word, std::string_view pattern) noexcept
{
    if (!pattern.ends_with('*')) return word == pattern;
    return word.starts_with(pattern.substr(0, pattern.size() - 1));
}

bool are_same(const Association& a, const Association& b) noexcept
{
    return a.type == b.type && a.flag == b.flag;
}

} // namespace

ExpenseSuggestions::ExpenseSuggestions(const SuggestionTable& table, std::vector<IssuerCategory> categories,
                                       std::map<ExpenseType, Admission> admissions,
                                       const std::vector<ChosenService>& chosen)
    : m_table(table), m_categories(std::move(categories)), m_admissions(std::move(admissions))
{
    for (const ChosenService& service : chosen) {
        auto words = words_of(service.name);
        const ServiceWords* kind = first_hit(words).kind;
        m_known.push_back({service.name, std::move(words), kind, service.association});
    }
}

std::optional<ExpenseSuggestion> ExpenseSuggestions::of(std::string_view service_name) const
{
    const auto words = words_of(service_name);
    const Hit hit = first_hit(words);
    if (auto suggestion = from_choices(words, hit.kind)) return suggestion;
    if (hit.kind != nullptr) {
        return ExpenseSuggestion{{hit.kind->type},
                                 text("expense-suggestion.word-in-name",
                                      {{"word", std::string(hit.written)}, {"meaning", hit.kind->meaning}})};
    }
    return from_categories();
}

std::vector<ExpenseSuggestions::Word> ExpenseSuggestions::words_of(std::string_view name)
{
    std::vector<Word> words;
    for (auto at = name.begin(); at != name.end();) {
        const auto begin = std::find_if(at, name.end(), is_in_word);
        at = std::find_if_not(begin, name.end(), is_in_word);
        if (begin == at) break;
        std::string written(begin, at);
        std::string plain = plain_of(written);
        words.push_back({std::move(written), std::move(plain)});
    }
    return words;
}

bool ExpenseSuggestions::is_admitted(const std::optional<ExpenseType>& type) const
{
    if (!type) return true;
    const auto found = m_admissions.find(*type);
    return found == m_admissions.end() || found->second == Admission::admitted;
}

ExpenseSuggestions::Hit ExpenseSuggestions::first_hit(const std::vector<Word>& words) const
{
    for (const ServiceWords& kind : m_table.words) {
        if (!is_admitted(kind.type)) continue;
        for (const Word& word : words) {
            const auto is_of_kind = [&](const std::string& pattern) { return fits(word.plain, pattern); };
            if (std::any_of(kind.words.begin(), kind.words.end(), is_of_kind)) return {&kind, word.written};
        }
    }
    return {};
}

std::vector<std::string_view> ExpenseSuggestions::telling(const std::vector<Word>& words) const
{
    std::vector<std::string_view> result;
    for (const Word& word : words) {
        const auto& ignored = m_table.ignored;
        if (std::find(ignored.begin(), ignored.end(), word.plain) == ignored.end()) result.push_back(word.plain);
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

int ExpenseSuggestions::likeness(const std::vector<Word>& a, const std::vector<Word>& b) const
{
    const auto first = telling(a);
    const auto second = telling(b);
    const auto common = static_cast<int>(std::count_if(first.begin(), first.end(), [&](std::string_view word) {
        return std::binary_search(second.begin(), second.end(), word);
    }));
    const int either = static_cast<int>(first.size() + second.size()) - common;
    return either == 0 ? 0 : 100 * common / either;
}

std::optional<ExpenseSuggestion> ExpenseSuggestions::from_choices(const std::vector<Word>& words,
                                                                  const ServiceWords* kind) const
{
    const Known* best = nullptr;
    int best_likeness = k_alike - 1;
    bool is_sure = false; // those that are alike the most agree
    for (const Known& known : m_known) {
        // Two names may differ in the one word that matters: "Visita" and "Visita estetica".
        if (known.kind != kind || !is_admitted(known.association.type)) continue;
        const int found = likeness(words, known.words);
        if (found > best_likeness) {
            best = &known;
            best_likeness = found;
            is_sure = true;
        } else if (best != nullptr && found == best_likeness) {
            is_sure = is_sure && are_same(best->association, known.association);
        }
    }
    if (best == nullptr || !is_sure) return std::nullopt;
    return ExpenseSuggestion{best->association, text("expense-suggestion.alike", {{"name", best->name}})};
}

std::optional<ExpenseSuggestion> ExpenseSuggestions::from_categories() const
{
    auto usual = m_table.usual.end();
    for (const IssuerCategory category : m_categories) {
        const auto found = m_table.usual.find(category);
        if (found == m_table.usual.end() || (usual != m_table.usual.end() && usual->second != found->second)) {
            return std::nullopt; // the issuers differ: the service alone does not tell whose it is
        }
        usual = found;
    }
    if (usual == m_table.usual.end() || !is_admitted(usual->second)) return std::nullopt;
    return ExpenseSuggestion{{usual->second},
                             text("expense-suggestion.usual." + std::string(storage_code(usual->first)))};
}

} // namespace plugin::domain
