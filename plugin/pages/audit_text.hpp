#pragma once

#include "plugin/ledger/audit_chain.hpp"
#include "plugin/ledger/audit_entry.hpp"

#include <string>
#include <string_view>

// The audit log in the doctor's words. Pure functions.
namespace plugin::pages {

std::string action_text(ledger::AuditAction action);

// Of a row's word; the word itself where it is none of ours: somebody has changed the file.
std::string action_text(std::string_view word);

// "Il registro è integro: ..." or where it is not.
std::string verdict_text(const ledger::ChainVerdict& verdict);

} // namespace plugin::pages
