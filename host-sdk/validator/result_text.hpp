#pragma once

#include "result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace host_sdk::validator {

/// A result as it travels from the process of a case to the validator's.
std::string to_text(const Result& result);

/// nullopt for what to_text() never wrote.
std::optional<Result> from_text(std::string_view text);

} // namespace host_sdk::validator
