#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace bench {

/// Invoices of one issuer, each paid on the day of its issue, one service each; the days go as the numbers do.
struct PracticeFilling {
    std::int64_t invoices = 0; ///< in all
    std::int64_t patients = 1;
    std::string first_day;
    std::string last_day;
};

/// Writes them into the file of a practice with a few demo data, beside the host's services: for a host that is not
/// running. Invoice n has the id n. Returns the revision that the host's feed of invoices has then.
std::int64_t fill_practice(const std::filesystem::path& file, const PracticeFilling& wanted);

} // namespace bench
