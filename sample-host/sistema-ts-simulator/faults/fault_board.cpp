#include "sistema-ts-simulator/faults/fault_board.hpp"

#include <algorithm>

namespace sistema_ts_simulator::faults {

int FaultBoard::set(Fault fault)
{
    fault.id = ++m_last_id;
    m_waiting.push_back(std::move(fault));
    return m_last_id;
}

std::optional<Fault> FaultBoard::take(std::string_view service, std::string_view operation,
                                      std::string_view document_number)
{
    const auto fits = [&](const Fault& fault) {
        return (fault.service.empty() || fault.service == service) &&
               (fault.operation.empty() || fault.operation == operation) &&
               (fault.key.empty() || fault.key == document_number);
    };
    const auto found = std::find_if(m_waiting.begin(), m_waiting.end(), fits);
    if (found == m_waiting.end()) return std::nullopt;
    Fault taken = *found;
    if (found->times == 1)
        m_waiting.erase(found);
    else if (found->times > 1)
        --found->times;
    return taken;
}

} // namespace sistema_ts_simulator::faults
