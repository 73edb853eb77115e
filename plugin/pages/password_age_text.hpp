#pragma once

#include "plugin/ledger/configuration.hpp"

#include <cstdint>
#include <optional>
#include <string>

// How old a stored password is, in words.
namespace plugin::pages {

// "oggi", "ieri", "12 giorni fa".
std::string days_ago_text(int days);

// What to do about a password typed so many days ago; empty while there is nothing to do. Pure function.
std::string password_warning(int days);

// In days of the calendar of Italy; nothing where it is not known. `now_ms`: milliseconds since 1970-01-01T00:00Z.
std::optional<int> password_age_of(const ledger::Account& account, std::int64_t now_ms);

} // namespace plugin::pages
