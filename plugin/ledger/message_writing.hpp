#pragma once

#include "plugin/ledger/attempt.hpp"
#include "plugin/ledger/connection.hpp"

#include <cstdint>

namespace plugin::ledger {

// Adds a message to those that an attempt has; tax codes in it are masked. Inside a Transaction, for the thread of the
// connection.
void append_message(Connection& connection, std::int64_t attempt_id, const Message& message);

} // namespace plugin::ledger
