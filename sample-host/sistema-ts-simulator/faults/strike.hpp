#pragma once

#include "sistema-ts-simulator/faults/fault.hpp"
#include "sistema-ts-simulator/faults/reply.hpp"
#include "sistema-ts-simulator/rules/message.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace sistema_ts_simulator::faults {

/// Writes an answer with this esito and message as the struck service words it.
using AnswerWriter = std::function<std::string(std::string_view esito, const rules::Message& message)>;

/// What leaves instead of `reply`. A reply that was never made (the fault does not commit) is empty.
Reply strike(const Fault& fault, const Reply& reply, const AnswerWriter& write);

} // namespace sistema_ts_simulator::faults
