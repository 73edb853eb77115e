#pragma once

#include <cstdint>

namespace plugin::ledger {

class Connection;

// SQLite's own count for this connection: another one once any other connection has written what this one now sees. Its
// own writes do not change it. Throws SQLite::Exception.
std::int64_t data_version(Connection& connection);

} // namespace plugin::ledger
