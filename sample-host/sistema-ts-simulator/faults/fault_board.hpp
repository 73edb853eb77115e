#pragma once

#include "sistema-ts-simulator/faults/fault.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace sistema_ts_simulator::faults {

/// The faults that wait to strike, in the order they were set. Not thread-safe: the gateway's lock covers it.
class FaultBoard {
public:
    /// Returns the fault's id.
    int set(Fault fault);

    /// The first fault that fits this request, used up once; nothing when none fits.
    std::optional<Fault> take(std::string_view service, std::string_view operation, std::string_view document_number);

    /// The first fault that strikes connections, used up once.
    std::optional<Fault> take_handshake();

    const std::vector<Fault>& waiting() const { return m_waiting; }
    void clear() { m_waiting.clear(); }

private:
    template <typename Fits>
    std::optional<Fault> take_first(Fits fits);

    std::vector<Fault> m_waiting;
    int m_last_id = 0;
};

} // namespace sistema_ts_simulator::faults
