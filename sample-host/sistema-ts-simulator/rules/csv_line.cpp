#include "sistema-ts-simulator/rules/csv_line.hpp"

namespace sistema_ts_simulator::rules {

std::string csv_line(const std::vector<std::string>& fields, std::string_view separator)
{
    std::string line;
    for (const std::string& field : fields) {
        if (&field != &fields.front()) line += separator;
        line += field;
    }
    return line + "\n";
}

} // namespace sistema_ts_simulator::rules
