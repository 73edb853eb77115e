#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// What a ledger of many documents is made of. Document n is of the host's invoice n; the issuers take turns. Every
/// status of domain::TransmissionStatus is there from nine documents on.
struct BigLedger {
    std::int64_t documents = 0;
    std::uint64_t seed = 1; ///< what looks random follows from it
    std::vector<std::string> billing_entities = {"1"};
    /// True: nothing waits to be sent or asked, so that the jobs find no work. What would be in invio is da inviare.
    bool at_rest = false;
    std::int64_t feed_revision = 0; ///< up to which the host's invoices count as read
    /// Of the last checks (intake::HostFacts::basis); another one makes them be done again.
    std::string feed_basis = {};
};

/// The days of payment go from the first to the last as the numbers of the documents do.
inline constexpr std::string_view k_first_day_of_big_ledger = "2025-01-01";
inline constexpr std::string_view k_last_day_of_big_ledger = "2026-11-23";

/// Writes the ledger to `file`, which must not be there, by the schema of the plugin. The same `wanted` gives the same
/// bytes. A million documents take less than a minute.
///
/// What the plugin keeps of a document it has here in the real length: its findings where it is to be corrected, its
/// attempt with content, totals and messages where it was sent, in files of 30,000 documents. Receipts are left out.
void write_big_ledger(const std::filesystem::path& file, const BigLedger& wanted);

} // namespace support
