#pragma once

#include <filesystem>

namespace plugin::ledger {

// Whether SQLite would pass over transactions that were committed to this -wal file. It reads such a file up to the
// first frame that is not right and takes the rest for what a process that died was about to write, so that a damaged
// log silently becomes a shorter one. Here a commit that stands behind a wrong frame is damage, and so are frames
// behind a wrong header. A wrong last frame is not: a process that died leaves that too. To be called while nobody has
// the ledger open.
bool loses_commits(const std::filesystem::path& wal);

} // namespace plugin::ledger
