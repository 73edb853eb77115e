#pragma once

#include "case.hpp"

#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace host_sdk::validator {

/// The cases whose id a POSIX extended regular expression finds; all for an empty one. Throws std::invalid_argument for
/// what is no regular expression.
std::vector<const Case*> select_cases(std::span<const Case* const> cases, const std::string& only);

} // namespace host_sdk::validator
