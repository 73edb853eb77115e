#pragma once

#include "tests/bench/stopwatch.hpp"
#include "tests/bench/working_practice.hpp"

#include <optional>

namespace bench {

/// Paid invoices of the host into an empty ledger, checked; and what their bare work takes.
struct IntakeTimes {
    Span taken;
    double again = 0;         ///< milliseconds: a step that finds nothing new
    bool again_wrote = false; ///< it changed the ledger's files
    Span bare_rows;           ///< the same rows inserted, nothing else
    Span bare_encryption;     ///< one RSA-1024 encryption for each patient, on one core: the job has one thread
};

/// Without the bare work where `with_limits` is false.
IntakeTimes time_intake(std::int64_t invoices, bool with_limits);

} // namespace bench
