#pragma once

#include "plugin/domain/check_context.hpp"
#include "plugin/domain/expense_suggestion.hpp"
#include "plugin/rules/catalogue_entry.hpp"
#include "plugin/rules/rules_error.hpp"
#include "plugin/rules/service_environment.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plugin::rules {

// One line of the legend of expense types.
struct ExpenseTypeEntry {
    domain::ExpenseType type;
    std::string name;        // a text of a few words: expense-type.<code>.name
    std::string description; // a sentence
    std::map<domain::IssuerCategory, domain::Admission> admissions;
};

// The dated rule data of the package (expense_types.json, deadlines.json, error_catalogue.json,
// environments.json, sanitel_certificate.json, service_words.json). Immutable once loaded: safe to use from any thread.
class RulesData {
public:
    // Reads the files of the folder. Throws RulesError.
    static RulesData load(const std::filesystem::path& folder);

    const std::vector<ExpenseTypeEntry>& expense_types() const noexcept { return m_expense_types; }
    const std::vector<domain::Deadline>& deadlines() const noexcept { return m_deadlines; }
    const std::vector<ServiceEnvironment>& environments() const noexcept { return m_environments; }

    // By which words the expense type of a service is suggested.
    const domain::SuggestionTable& service_words() const noexcept { return m_service_words; }

    // The environment that the address belongs to; nothing for the address of anybody else.
    std::optional<ServiceEnvironment> environment_of(std::string_view url) const;

    // Whether SanitelCF has ever had the public key with this SHA-256, in lower case (PROTOCOL 4.3).
    bool is_known_sanitel_key(std::string_view sha256) const noexcept;

    // How each type stands for a category, as domain::CheckContext wants it.
    std::map<domain::ExpenseType, domain::Admission> admissions_for(domain::IssuerCategory category) const;

    // Nothing for a code that is not in the catalogue: then show the service's own text alone, at the level that
    // level_of_unknown says (PROTOCOL 11.6).
    std::optional<CatalogueEntry> explain(std::string_view code) const;

    // The day on which each file was last checked against its sources, e.g. "2026-11-23".
    const std::string& expense_types_checked_on() const noexcept { return m_expense_types_checked_on; }
    const std::string& deadlines_checked_on() const noexcept { return m_deadlines_checked_on; }
    const std::string& error_catalogue_checked_on() const noexcept { return m_error_catalogue_checked_on; }
    const std::string& environments_checked_on() const noexcept { return m_environments_checked_on; }
    const std::string& sanitel_keys_checked_on() const noexcept { return m_sanitel_keys_checked_on; }
    const std::string& service_words_checked_on() const noexcept { return m_service_words_checked_on; }

private:
    RulesData() = default;

    std::vector<ExpenseTypeEntry> m_expense_types;
    std::vector<domain::Deadline> m_deadlines;
    std::vector<ServiceEnvironment> m_environments;
    std::vector<std::string> m_sanitel_keys;
    domain::SuggestionTable m_service_words;
    std::map<std::string, CatalogueEntry, std::less<>> m_catalogue;
    std::string m_expense_types_checked_on;
    std::string m_deadlines_checked_on;
    std::string m_error_catalogue_checked_on;
    std::string m_environments_checked_on;
    std::string m_sanitel_keys_checked_on;
    std::string m_service_words_checked_on;
};

} // namespace plugin::rules
