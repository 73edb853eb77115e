#pragma once

#include "plugin/ledger/mistake.hpp"

#include <optional>
#include <string>
#include <string_view>

// A mistake as it stands in an address (`motivo`), and in words. Pure functions.
namespace plugin::pages {

// "V06", "V17:s1".
std::string mistake_text(const ledger::Mistake& mistake);

// Nothing for a text that names no check.
std::optional<ledger::Mistake> mistake_from(std::string_view text);

// What is wrong, without what differs from document to document: "La somma delle voci non coincide con il totale del
// documento."
std::string mistake_words(const ledger::Mistake& mistake);

} // namespace plugin::pages
