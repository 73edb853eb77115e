#include "plugin/ledger/data_version.hpp"

#include "plugin/ledger/statement.hpp"

namespace plugin::ledger {

std::int64_t data_version(Connection& connection)
{
    Statement row = prepare(connection, "PRAGMA data_version");
    row.executeStep();
    return row.getColumn(0).getInt64();
}

} // namespace plugin::ledger
