#pragma once

#include <string>
#include <string_view>

namespace sistema_ts_simulator::services {

/// The attachment of inviaFileMtom, opened. Plain value.
struct ExpenseZip {
    bool is_zip = false;
    std::string problem; ///< why it is discarded although it is a ZIP; empty: nothing is wrong with it
    std::string xml;
};

/// Opens a ZIP named `zip_name`, which must hold one XML file with the same name (PROTOCOL 8.2).
ExpenseZip open_expense_zip(std::string_view bytes, std::string_view zip_name);

} // namespace sistema_ts_simulator::services
