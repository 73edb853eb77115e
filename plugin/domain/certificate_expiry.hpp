#pragma once

#include "plugin/domain/deadline.hpp"

#include <cstdint>
#include <string>

// How near the end of the SanitelCF certificate is (PROTOCOL 4.3, RULES R8.5). Instants are milliseconds since
// 1970-01-01T00:00Z; days are those of the calendar in Italy. Pure functions.
namespace plugin::domain {

enum class CertificateStage {
    valid,
    ends_in_90_days, // 90 to 31 days are left
    ends_in_30_days, // 30 to 8
    ends_in_7_days,  // 7 to 0, its last day included
    expired,         // the last instant has passed
};

CertificateStage certificate_stage(std::int64_t not_after_ms, std::int64_t now_ms);

// A text that grows in urgency. Where the certificate ends shortly before the deadline that comes next, it says so.
// Empty for a certificate that is valid for long.
std::string certificate_text(std::int64_t not_after_ms, std::int64_t now_ms, const Deadline& next);

} // namespace plugin::domain
