#include "sistema-ts-simulator/control/date_in.hpp"

#include "sistema-ts-simulator/control/json_reader.hpp"

namespace sistema_ts_simulator::control {

rules::Date date_in(const std::string& member, const std::string& text)
{
    const auto date = rules::parse_date(text);
    if (!date) throw BadControlRequest("'" + member + "' must be a day, written yyyy-mm-dd");
    return *date;
}

} // namespace sistema_ts_simulator::control
