#pragma once

#include "plugin/domain/money.hpp"

#include <optional>
#include <string_view>

namespace plugin::sts {

// An amount as the interrogation services print it, a Java double: "90.0", "152.10000000000002", "1.0E7"
// (PROTOCOL 7.2). Rounded to the nearest cent. Nothing where it is not such a number.
std::optional<domain::Cents> parse_java_amount(std::string_view text);

} // namespace plugin::sts
