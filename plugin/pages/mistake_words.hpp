#pragma once

#include "plugin/domain/mending_place.hpp"
#include "plugin/ledger/mistake.hpp"
#include "plugin/rules/rules_data.hpp"

#include <string>

// What a mistake is called, and where it is put right. Pure functions.
namespace plugin::pages {

// What is wrong, without what differs from document to document: "La somma delle voci non coincide con il totale del
// documento."
std::string mistake_words(const ledger::Mistake& mistake, const rules::RulesData& rules);

// Where it is put right; nowhere for a code that is not in the catalogue.
domain::MendingPlace mending_place_of(const ledger::Mistake& mistake, const rules::RulesData& rules);

} // namespace plugin::pages
