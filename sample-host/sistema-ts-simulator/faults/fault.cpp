#include "sistema-ts-simulator/faults/fault.hpp"

#include <algorithm>
#include <stdexcept>

namespace sistema_ts_simulator::faults {

const FaultName& name_of(FaultKind kind)
{
    const auto* found = std::find_if(k_fault_names.begin(), k_fault_names.end(),
                                     [kind](const FaultName& candidate) { return candidate.kind == kind; });
    if (found == k_fault_names.end()) throw std::logic_error("a fault kind has no name");
    return *found;
}

std::optional<FaultName> fault_named(std::string_view name)
{
    const auto* found = std::find_if(k_fault_names.begin(), k_fault_names.end(),
                                     [name](const FaultName& candidate) { return candidate.name == name; });
    if (found == k_fault_names.end()) return std::nullopt;
    return *found;
}

} // namespace sistema_ts_simulator::faults
