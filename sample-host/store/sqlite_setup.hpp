#pragma once

namespace sample_host::store {

/// Sets SQLite up for this process. To be called once, before any database is opened and any thread is started.
void set_up_sqlite() noexcept;

} // namespace sample_host::store
