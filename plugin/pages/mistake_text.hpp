#pragma once

#include "plugin/ledger/mistake.hpp"

#include <optional>
#include <string>
#include <string_view>

// A mistake as it stands in an address (`motivo`). Pure functions.
namespace plugin::pages {

// "V06", "V17:s1", "scarto:S011".
std::string mistake_text(const ledger::Mistake& mistake);

// Nothing for a text that names neither a check nor what may be a code of Sistema TS.
std::optional<ledger::Mistake> mistake_from(std::string_view text);

} // namespace plugin::pages
