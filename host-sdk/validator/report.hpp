#pragma once

#include "runner.hpp"

#include <ostream>
#include <span>
#include <vector>

namespace host_sdk::validator {

/// One line per case as it comes, with what was found below it.
void print_result(std::ostream& out, const Ran& ran);

/// How many came to what.
void print_summary(std::ostream& out, const std::vector<Ran>& all);

/// The whole run as one JSON object: {"package", "seed", "cases": [{"case", "sentence", "outcome", "notes", "ms"}],
/// "summary": {"pass", "fail", "crash", "skip", "warn"}}.
void print_json(std::ostream& out, const Subject& subject, const std::vector<Ran>& all);

/// The cases and their sentences.
void print_list(std::ostream& out, std::span<const Case* const> cases);

/// Whether the plugin keeps the contract: nothing failed, nothing crashed.
bool passed(const std::vector<Ran>& all);

} // namespace host_sdk::validator
