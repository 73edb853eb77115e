#include "plugin/domain/operation_check.hpp"

namespace plugin::domain {

std::optional<Finding> check_operation(Operation operation, const ArchivedDocument& archived)
{
    const bool alive = archived.acquired && !archived.cancelled;
    const bool is_new = operation == Operation::insert || operation == Operation::refund;
    if (is_new) return alive ? std::optional(make_finding("V44")) : std::nullopt;
    if (!alive) return make_finding("V45");
    return archived.has_live_refund ? std::optional(make_finding("V49")) : std::nullopt;
}

} // namespace plugin::domain
