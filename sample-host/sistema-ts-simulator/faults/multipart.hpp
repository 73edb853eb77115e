#pragma once

#include "sistema-ts-simulator/faults/reply.hpp"

namespace sistema_ts_simulator::faults {

/// The same answer as `multipart/related`, with a CSV or PDF in it as an attachment: a service may answer so (PROTOCOL
/// 9.3, 18.6).
Reply as_multipart(const Reply& reply);

} // namespace sistema_ts_simulator::faults
