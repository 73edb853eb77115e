#pragma once

#include "plugin/domain/mending_place.hpp"
#include "plugin/domain/severity.hpp"

#include <span>
#include <string_view>

namespace plugin::domain {

// One check before sending. The ids V.. are those of RULES 9 (a letter follows where a rule has two severities or two
// texts); P.. are the plugin's own. Its texts are check.<id>.wrong and check.<id>.do.
struct Check {
    std::string_view id;
    Severity severity;
    std::string_view rules; // where RULES says so
    MendingPlace place;
};

// Every check, by id. Which of RULES' ids are not here, and why: plugin/docs/decisions.
std::span<const Check> checks() noexcept;

// Null for an id that does not exist.
const Check* find_check(std::string_view id) noexcept;

} // namespace plugin::domain
