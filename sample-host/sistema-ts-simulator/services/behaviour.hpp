#pragma once

#include "sistema-ts-simulator/rules/error_report.hpp"

#include <chrono>

namespace sistema_ts_simulator::services {

/// What can be set at run time and lasts until the program ends. Plain value; the gateway's lock covers it.
struct Behaviour {
    std::chrono::milliseconds latency{0};         ///< before each answer
    std::chrono::milliseconds file_queued{0};     ///< a file stays in `stato` 0
    std::chrono::milliseconds file_processing{0}; ///< then in `stato` 1
    rules::ErrorReportStyle error_report;
};

} // namespace sistema_ts_simulator::services
