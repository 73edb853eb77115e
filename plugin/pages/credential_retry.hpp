#pragma once

#include "plugin/ledger/configuration.hpp"
#include "plugin/ledger/secret_box.hpp"
#include "plugin/pages/configuration_form.hpp"

#include <optional>
#include <string>

// More than eight wrong tries disable an account (PROTOCOL 3.1): what was refused is not tried again unasked.
namespace plugin::pages {

// The account and its secrets as one keyed fingerprint, to tell a repeated try from a new one. Throws SecretBoxError.
std::string account_mark(const ledger::Account& account, const std::string& billing_entity_id,
                         const ledger::SecretBox& box, const ledger::SecretBox::Key& key);

// Why a log-in that was refused so often in a row is tried only on request; nothing where it may be tried. Pure
// function.
std::optional<FieldError> objection_to_try(int refusals, bool is_what_was_refused);

} // namespace plugin::pages
