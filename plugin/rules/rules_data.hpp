#pragma once

#include "plugin/domain/check_context.hpp"
#include "plugin/rules/catalogue_entry.hpp"
#include "plugin/rules/rules_error.hpp"

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
    std::string name;        // Italian, a few words
    std::string description; // Italian, a sentence
    std::map<domain::IssuerCategory, domain::Admission> admissions;
};

// The dated rule data of the package (expense_types.json, deadlines.json, error_catalogue.json). Immutable once loaded:
// safe to use from any thread.
class RulesData {
public:
    // Reads the three files of the folder. Throws RulesError.
    static RulesData load(const std::filesystem::path& folder);

    const std::vector<ExpenseTypeEntry>& expense_types() const noexcept { return m_expense_types; }
    const std::vector<domain::Deadline>& deadlines() const noexcept { return m_deadlines; }

    // How each type stands for a category, as domain::CheckContext wants it.
    std::map<domain::ExpenseType, domain::Admission> admissions_for(domain::IssuerCategory category) const;

    // Nothing for a code that is not in the catalogue: then show the service's own text alone, at the level that
    // level_of_unknown says (PROTOCOL 11.6).
    std::optional<CatalogueEntry> explain(std::string_view code) const;

    // The day on which each file was last checked against its sources, e.g. "2026-11-23".
    const std::string& expense_types_checked_on() const noexcept { return m_expense_types_checked_on; }
    const std::string& deadlines_checked_on() const noexcept { return m_deadlines_checked_on; }
    const std::string& error_catalogue_checked_on() const noexcept { return m_error_catalogue_checked_on; }

private:
    RulesData() = default;

    std::vector<ExpenseTypeEntry> m_expense_types;
    std::vector<domain::Deadline> m_deadlines;
    std::map<std::string, CatalogueEntry, std::less<>> m_catalogue;
    std::string m_expense_types_checked_on;
    std::string m_deadlines_checked_on;
    std::string m_error_catalogue_checked_on;
};

} // namespace plugin::rules
