#pragma once

#include "sistema-ts-simulator/rules/account.hpp"
#include "sistema-ts-simulator/rules/document.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace sistema_ts_simulator::rules {

/// Cents for each `tipoSpesa`.
using Totals = std::map<std::string, std::int64_t>;

Totals totals_by_type(const std::vector<ExpenseLine>& lines);

/// One row of the monthly report. Plain value.
struct ReportRow {
    DocumentKey key;
    Date paid{};
    std::string protocol;
    std::string file_name;
    Date sent{};
    std::string operation;
    Totals spent;
    Totals refunded;
};

/// The CSV of ReportMensile (PROTOCOL 7.4): header tokens parted by `; `, lines ended by `;`, one pair of columns for
/// each `tipoSpesa`.
std::string monthly_report(const Account& owner, const std::vector<ReportRow>& rows);

} // namespace sistema_ts_simulator::rules
