#include "store/sqlite_setup.hpp"

#include <sqlite3.h>

namespace sample_host::store {

void set_up_sqlite() noexcept
{
    // It counts its memory under a lock that all threads share, for each piece of it. Nobody asks.
    ::sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

} // namespace sample_host::store
