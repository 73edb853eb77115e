#pragma once

#include "sistema-ts-simulator/services/surroundings.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sistema_ts_simulator::services {

/// A file, or an operation of the synchronous service, as the receipts services see it. Plain value.
struct SentTransmission {
    std::string protocol;
    std::string sent; ///< `dd-mm-yyyy`, of a file with the time
    std::string file_name;
    rules::FileState state = rules::FileState::queued;
    rules::Counters counters;
    std::string problem; ///< why it was discarded
    rules::Account owner;
    std::optional<std::int64_t> file; ///< receipt of the file; nothing for the synchronous service
};

/// Finds transmissions and what became of their documents (PROTOCOL 10). Users see their own.
class Transmissions {
public:
    explicit Transmissions(const Surroundings& around) : m_around(around) {}

    std::optional<SentTransmission> find(const rules::Account& user, const std::string& protocol) const;

    /// Files alone: what the synchronous service sent is found by protocol only.
    std::vector<SentTransmission> of_days(const rules::Account& user, rules::Date first, rules::Date last) const;

    /// Errors and warnings of the documents, in the order they were sent.
    std::vector<rules::ErrorRow> errors_of(const rules::Account& user, const SentTransmission& transmission) const;

private:
    SentTransmission described(const store::ReceivedFile& file) const;

    Surroundings m_around;
};

} // namespace sistema_ts_simulator::services
