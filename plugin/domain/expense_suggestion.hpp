#pragma once

#include "plugin/domain/check_context.hpp"
#include "plugin/domain/expense_type.hpp"
#include "plugin/domain/invoice_facts.hpp"
#include "plugin/domain/issuer.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Which tipo spesa a service probably has, to be proposed and never applied by itself (RULES 2.2). The words are data:
// plugin/rules/service_words.json.
namespace plugin::domain {

// Words in the name of a service that tell how it is usually sent.
struct ServiceWords {
    std::optional<ExpenseType> type; // nothing: not a health expense, it is not sent
    std::string meaning;             // a text, e.g. "medicina o chirurgia estetica"
    std::vector<std::string> words;  // lower case without accents; "ecograf*" stands for every word that begins so
};

struct SuggestionTable {
    std::vector<ServiceWords> words; // the first that fits counts
    // What an issuer of a category usually sends (RULES R2.1: the code follows the register of the issuer).
    std::map<IssuerCategory, ExpenseType> usual;
    std::vector<std::string> ignored; // words that tell nothing about how alike two services are
};

// A service with what the doctor said of it.
struct ChosenService {
    std::string name;
    Association association;
};

struct ExpenseSuggestion {
    Association association;
    std::string reason; // a sentence
};

// The suggestions for one practice: from the choices made for services alike, then from the words of the name, then
// from what its issuers usually send. What no issuer may certainly use is never suggested. Immutable: safe from any
// thread.
class ExpenseSuggestions {
public:
    // `table` must outlive this. `categories`: of the practice's issuers; `admissions`: what a type is for them at
    // best.
    ExpenseSuggestions(const SuggestionTable& table, std::vector<IssuerCategory> categories,
                       std::map<ExpenseType, Admission> admissions, const std::vector<ChosenService>& chosen);

    // Nothing where there is no good reason for any.
    std::optional<ExpenseSuggestion> of(std::string_view service_name) const;

private:
    // A word of a name as it is written, and in lower case without accents.
    struct Word {
        std::string written;
        std::string plain;
    };
    struct Known {
        std::string name;
        std::vector<Word> words;
        const ServiceWords* kind;
        Association association;
    };
    struct Hit {
        const ServiceWords* kind = nullptr;
        std::string_view written;
    };

    static std::vector<Word> words_of(std::string_view name);
    bool is_admitted(const std::optional<ExpenseType>& type) const;
    Hit first_hit(const std::vector<Word>& words) const;
    // Of the words that count, those in both by those in either, per cent.
    int likeness(const std::vector<Word>& a, const std::vector<Word>& b) const;
    std::vector<std::string_view> telling(const std::vector<Word>& words) const;
    std::optional<ExpenseSuggestion> from_choices(const std::vector<Word>& words, const ServiceWords* kind) const;
    std::optional<ExpenseSuggestion> from_categories() const;

    const SuggestionTable& m_table;
    std::vector<IssuerCategory> m_categories;
    std::map<ExpenseType, Admission> m_admissions;
    std::vector<Known> m_known;
};

} // namespace plugin::domain
