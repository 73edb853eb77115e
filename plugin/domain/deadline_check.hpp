#pragma once

#include "plugin/domain/deadline.hpp"
#include "plugin/domain/finding.hpp"

#include <cstdint>
#include <optional>

namespace plugin::domain {

// V62: at most seven days are left and documents of the deadline's year still wait to be sent.
std::optional<Finding> check_deadline(const Deadline& deadline, Date today, std::int64_t documents_waiting);

} // namespace plugin::domain
