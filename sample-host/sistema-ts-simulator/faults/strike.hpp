#pragma once

#include "sistema-ts-simulator/faults/fault.hpp"
#include "sistema-ts-simulator/faults/reply.hpp"

#include <string>

namespace sistema_ts_simulator::faults {

/// Root element that a normal answer of the struck request would have. Plain value.
struct AnswerRoot {
    std::string name;
    std::string xml_namespace;
};

/// What leaves instead of `reply`. A reply that was never made (the fault does not commit) is empty.
Reply strike(const Fault& fault, const Reply& reply, const AnswerRoot& root);

} // namespace sistema_ts_simulator::faults
