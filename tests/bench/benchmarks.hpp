#pragma once

#include "tests/bench/scope.hpp"

/// One function for each benchmark: it measures and prints its figures.
namespace bench {

void measure_disable(const Scope& scope);
void measure_file(const Scope& scope);
void measure_growth(const Scope& scope);
void measure_intake(const Scope& scope);
void measure_ledger_size(const Scope& scope);
void measure_memory(const Scope& scope);
void measure_outcome(const Scope& scope);
void measure_overview(const Scope& scope);
void measure_page(const Scope& scope);
void measure_page_cost(const Scope& scope);
void measure_sdk_call(const Scope& scope);
void measure_sdk_feed(const Scope& scope);
void measure_send_file(const Scope& scope);
void measure_send_sync(const Scope& scope);
void measure_start(const Scope& scope);

} // namespace bench
