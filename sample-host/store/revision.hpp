#pragma once

#include "store/database.hpp"

#include <cstdint>

namespace sample_host::store {

/// Raises the topic's counter inside the transaction that makes the change, and returns the new value. Since there is
/// one writer at a time, a revision becomes visible only together with all lower ones (host-sdk.md 6.1).
std::int64_t next_revision(Transaction& transaction, Topic topic);

/// The highest revision given out; 0 before the first change.
std::int64_t current_revision(Transaction& transaction, Topic topic);

} // namespace sample_host::store
