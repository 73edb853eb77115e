#pragma once

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace host_sdk::validator {

enum class Outcome { pass, fail, crash, skip, warn };

/// All of them, in the order in which a report counts them.
inline constexpr std::array k_outcomes{Outcome::pass, Outcome::fail, Outcome::crash, Outcome::skip, Outcome::warn};

/// What came of one case. `notes` say what was found, what was expected and what to do.
struct Result {
    Outcome outcome = Outcome::pass;
    std::vector<std::string> notes;
};

/// "pass", "fail", "crash", "skip", "warn".
std::string_view word(Outcome outcome) noexcept;

/// Ends a case: the plugin breaks the rule.
struct Failed : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Ends a case: it does not apply to this plugin; the text says why.
struct Skipped : std::runtime_error {
    using std::runtime_error::runtime_error;
};

} // namespace host_sdk::validator
