#pragma once

#include "tests/bench/stopwatch.hpp"
#include "tests/bench/working_practice.hpp"

namespace bench {

/// Ready documents claimed, written and zipped on the disk, up to where the first byte would leave; and what the bare
/// work takes.
struct FileTimes {
    Span made;
    std::int64_t files = 0;
    Span bare_zip;  ///< zlib over the same bytes at the same level
    Span bare_rows; ///< the same rows, in one transaction
};

/// Without the bare work where `with_limits` is false.
FileTimes time_file(std::int64_t documents, bool with_limits);

} // namespace bench
