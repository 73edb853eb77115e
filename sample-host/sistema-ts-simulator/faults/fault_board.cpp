#include "sistema-ts-simulator/faults/fault_board.hpp"

#include <algorithm>

namespace sistema_ts_simulator::faults {

int FaultBoard::set(Fault fault)
{
    fault.id = ++m_last_id;
    m_waiting.push_back(std::move(fault));
    return m_last_id;
}

template <typename Fits>
std::optional<Fault> FaultBoard::take_first(Fits fits)
{
    const auto found = std::find_if(m_waiting.begin(), m_waiting.end(), fits);
    if (found == m_waiting.end()) return std::nullopt;
    Fault taken = *found;
    if (found->times == 1)
        m_waiting.erase(found);
    else if (found->times > 1)
        --found->times;
    return taken;
}

std::optional<Fault> FaultBoard::take_handshake()
{
    return take_first([](const Fault& fault) { return name_of(fault.kind).at_handshake; });
}

std::optional<Fault> FaultBoard::take(std::string_view service, std::string_view operation,
                                      std::string_view document_number)
{
    return take_first([&](const Fault& fault) {
        return !name_of(fault.kind).at_handshake && (fault.service.empty() || fault.service == service) &&
               (fault.operation.empty() || fault.operation == operation) &&
               (fault.key.empty() || fault.key == document_number);
    });
}

} // namespace sistema_ts_simulator::faults
